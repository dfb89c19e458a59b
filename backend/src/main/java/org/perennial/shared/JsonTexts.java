package org.perennial.shared;

import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Texts that may be JSON, of which only the values are to be changed. */
final class JsonTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonTexts() {}

    /** Every text in it changed, if it is a JSON object or array; else itself changed. */
    static String each(String text, UnaryOperator<String> change) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                JsonNode read = JSON.readTree(text);
                JsonNode changed = each(read, change);
                return changed.equals(read) ? text : JSON.writeValueAsString(changed);
            } catch (JacksonException words) {
                return change.apply(text);
            }
        }
        return change.apply(text);
    }

    private static JsonNode each(JsonNode node, UnaryOperator<String> change) {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(change.apply(node.stringValue()));
        }
        if (node.isArray()) {
            return JsonNodeFactory.instance.arrayNode().addAll(node.valueStream().map(part -> each(part, change)).toList());
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(member.getKey(), each(member.getValue(), change)));
            return object;
        }
        return node;
    }
}
