package org.perennial.casetypes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules of texts. */
final class TextRules {

    private static final List<String> LANGUAGES = List.of("en", "de");

    private TextRules() {}

    static void texts(CaseTypeFiles files, Findings findings) {
        Set<String> needed = needed(files);
        for (String language : LANGUAGES) {
            Map<String, String> texts = files.messages(language);
            needed.forEach(key -> findings.check(!texts.getOrDefault(key, "").isBlank(), "messages_%s lacks %s", language, key));
            texts.keySet().forEach(key -> findings.check(needed.contains(key), "messages_%s: nobody asks for %s", language, key));
        }
    }

    private static Set<String> needed(CaseTypeFiles files) {
        Map<String, Object> settings = files.settings();
        Set<String> needed = new TreeSet<>(Set.of("title"));
        Set<String> steps = new TreeSet<>(Diagrams.steps(files.model()));
        steps.add(String.valueOf(Yamls.map(settings, "start").get("step")));
        steps.forEach(step -> {
            needed.add("step." + step);
            needed.add("step." + step + ".why");
        });
        Yamls.strings(settings, "stages").forEach(stage -> needed.add("stage." + stage));
        Yamls.strings(settings, "outcomes").forEach(outcome -> needed.add("outcome." + outcome));
        Yamls.map(settings, "actions").keySet().forEach(action -> needed.add("action." + action));
        return needed;
    }
}
