package org.perennial.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The shipped table, read without the engine: a property runs a thousand times. */
final class Ladders {

    private static final List<Map<String, Object>> RULES = read();

    private Ladders() {}

    static List<Rung> of(String kind, boolean critical) {
        List<Rung> rungs = RULES.stream()
                .filter(rule -> rule.get("kind").equals("\"" + kind + "\""))
                .filter(rule -> rule.get("tier").equals(critical ? "\"CRITICAL\"" : "not(\"CRITICAL\")"))
                .map(Rung::of)
                .toList();
        if (rungs.isEmpty()) {
            throw new AssertionError("The table says nothing of " + kind);
        }
        return rungs;
    }

    private static List<Map<String, Object>> read() {
        try (var file = Ladders.class.getResourceAsStream("/escalation/escalation-levels.dmn")) {
            NodeList rules = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getElementsByTagName("rule");
            List<Map<String, Object>> read = new ArrayList<>();
            for (int index = 0; index < rules.getLength(); index++) {
                NodeList texts = ((Element) rules.item(index)).getElementsByTagName("text");
                read.add(Map.of(
                        "kind", texts.item(0).getTextContent(), "tier", texts.item(1).getTextContent(),
                        "signal", word(texts, 2), "offset", word(texts, 3), "time", word(texts, 4), "receiver", word(texts, 5)));
            }
            return read;
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String word(NodeList texts, int index) {
        return texts.item(index).getTextContent().replace("\"", "");
    }
}
