package org.perennial.notification;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.process.CaseTypes;
import org.perennial.shared.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateInputException;

/** Says a notice in words, the same in the product and by mail. */
@Component
class Wording {

    private static final Logger LOG = LoggerFactory.getLogger(Wording.class);
    private static final int TITLE = 200;

    private final MailTexts texts;
    private final Templates templates;
    private final CaseTypes types;

    Wording(MailTexts texts, Templates templates, CaseTypes types) {
        this.texts = texts;
        this.templates = templates;
        this.types = types;
    }

    /** @param html the designer's own HTML of this notice; null where the text is all there is */
    record Words(String title, String text, @Nullable String html) {}

    /** @param readable the notice's case, where the receiver may read it; null otherwise */
    Words of(Told told, @Nullable CaseFile readable, String receiver, ZoneId zone) {
        Map<String, Object> values = values(told, readable, receiver, zone);
        if (readable != null) {
            try {
                Optional<String> own = texts.own(told.kind(), ".txt", readable.typeVersion());
                if (own.isPresent()) {
                    return words(own.get(), ownHtml(told, readable, values), values);
                }
            } catch (TemplateEngineException mistake) {
                LOG.warn("The mail text {} of case type {} has a mistake; the product's own is used", told.kind(), readable.type(), mistake);
            }
        }
        return words(texts.common(told.kind()), null, values);
    }

    private @Nullable String ownHtml(Told told, CaseFile readable, Map<String, Object> values) {
        return texts.own(told.kind(), ".html", readable.typeVersion())
                .map(html -> {
                    // What switches escaping off would let the words of one person become markup in another's mail.
                    if (html.contains("utext") || html.contains("[(")) {
                        throw new TemplateInputException("Unescaped values are refused");
                    }
                    return templates.html(html, values);
                })
                .orElse(null);
    }

    private Words words(String template, @Nullable String html, Map<String, Object> values) {
        // Divided before it is filled in: a value with a line break must not end the title.
        String[] parts = template.split("\n", 2);
        String title = OneLine.of(templates.plain(parts[0], values), TITLE);
        String text = parts.length == 1 ? "" : templates.plain(parts[1], values).strip();
        return new Words(title, text.replaceAll("\n\\s*\n\\s*", "\n\n"), html);
    }

    private Map<String, Object> values(Told told, @Nullable CaseFile readable, String receiver, ZoneId zone) {
        Map<String, Object> values = new HashMap<>();
        told.facts().forEach((name, value) -> values.put(name, Moments.inWords(value, zone)));
        values.put("kind", told.kind());
        values.put("name", receiver);
        values.put("case", null);
        if (readable != null) {
            values.put("case", Map.of(
                    "number", readable.number(),
                    "title", readable.title(),
                    "type", types.version(readable.typeVersion()).title()));
        }
        return values;
    }
}
