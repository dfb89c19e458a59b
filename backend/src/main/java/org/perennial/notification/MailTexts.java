package org.perennial.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CaseTypes;
import org.springframework.stereotype.Component;

/**
 * Finds the text of a kind of notice: in the folder {@code mail/} of the case type the case runs on, else the product's own. The
 * first line is the title, what follows an empty line the text.
 */
@Component
class MailTexts {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9.-]{0,99}");
    private static final String OTHERS = "other";

    private final CaseTypes types;
    private final Map<String, Optional<String>> shipped = new ConcurrentHashMap<>();

    MailTexts(CaseTypes types) {
        this.types = types;
    }

    /** Text of the case type's folder; empty where it has none or there is no case. */
    Optional<String> own(String kind, String ending, @Nullable UUID typeVersion) {
        return typeVersion == null || !KIND.matcher(kind).matches()
                ? Optional.empty()
                : types.file(typeVersion, "mail/" + kind + ending);
    }

    /** The product's text; one that fits every kind where it has none for this. */
    String common(String kind) {
        return (KIND.matcher(kind).matches() ? resource("kinds/" + kind + ".txt") : Optional.<String>empty())
                .or(() -> resource("kinds/" + OTHERS + ".txt"))
                .orElseThrow();
    }

    /** What stands around the notices of a mail. */
    String frame(String ending) {
        return resource("frame" + ending).orElseThrow();
    }

    private Optional<String> resource(String name) {
        return shipped.computeIfAbsent(name, MailTexts::read);
    }

    private static Optional<String> read(String name) {
        try (InputStream file = MailTexts.class.getResourceAsStream("/mail/" + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
