package org.perennial.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Templates;
import org.springframework.stereotype.Component;

/** The pages of a pack that people read: no script, nothing from a network, every text escaped. */
@Component
class PackPages {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final String STYLE = "style.css";

    private final Templates templates;
    private final String index = framed("index.html");
    private final String ofCase = framed("case.html");
    private final String style = resource(STYLE);

    PackPages(Templates templates) {
        this.templates = templates;
    }

    /** What all pages have around them. */
    private static String framed(String page) {
        return resource("frame.html").replace("<!-- page -->\n", resource(page));
    }

    String style() {
        return style;
    }

    /** @param facts as the manifest has them */
    String index(AuditPack pack, Map<String, Object> facts, List<Map<String, Object>> cases, boolean verifier) {
        int missing = pack.cases() - cases.size();
        Map<String, Object> values = new LinkedHashMap<>(facts);
        values.put("units", String.join(", ", pack.units().stream().map(unit -> unit.name()).toList()));
        values.put("types", pack.caseTypes().isEmpty()
                ? "All case types" : String.join(", ", pack.caseTypes().stream().map(AuditPack.PackedType::title).toList()));
        values.put("controls", pack.controls().isEmpty()
                ? "All controls" : String.join(", ", pack.controls().stream().map(control -> control.code() + " " + control.name()).toList()));
        values.put("list", cases);
        values.put("pageTitle", pack.title());
        values.put("style", STYLE);
        values.put("verifier", verifier);
        values.put("missing", missing == 0 ? null : missing);
        return templates.html(index, readable(values));
    }

    String ofCase(String number, Map<String, Object> story) {
        Map<String, Object> values = new LinkedHashMap<>(story);
        values.put("pageTitle", number);
        values.put("style", "../../" + STYLE);
        return templates.html(ofCase, readable(values));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> readable(Map<String, Object> values) {
        return (Map<String, Object>) Objects.requireNonNull(shown(values));
    }

    /** Moments in words; an empty list is nothing, so that a page can leave its part out. */
    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> shown = new LinkedHashMap<>();
            map.forEach((key, each) -> shown.put(key, shown(each)));
            return shown;
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? null : many.stream().map(PackPages::shown).toList();
        }
        if (value instanceof Enum<?> word) {
            return PackStory.words(word.name());
        }
        return value instanceof Instant instant ? MOMENT.format(instant) : value;
    }

    private static String resource(String name) {
        try (InputStream file = PackPages.class.getResourceAsStream("/audit-pack/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
