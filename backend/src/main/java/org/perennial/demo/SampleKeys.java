package org.perennial.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.shared.PersonRef;

/**
 * What the keys of the sample files stand for: {@code person:novak}, {@code control:AC-02@DIG}, {@code requirement:A.5.18},
 * {@code cause:TRAINING}, and {@code day:-12} for a day counted from today in the organisation's zone.
 */
class SampleKeys {

    private final LocalDate today;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, PersonRef> people = new HashMap<>();

    SampleKeys(LocalDate today) {
        this.today = today;
    }

    void put(String kind, String key, UUID id) {
        ids.put(kind + ":" + key, id);
    }

    void person(String key, PersonRef person) {
        people.put(key, person);
        put("person", key, person.id());
    }

    UUID id(String kind, String key) {
        UUID id = ids.get(kind + ":" + key);
        if (id == null) {
            throw new IllegalStateException("Sample data: nothing is called " + kind + ":" + key);
        }
        return id;
    }

    PersonRef person(String key) {
        id("person", key);
        return people.get(key);
    }

    LocalDate day(int fromToday) {
        return today.plusDays(fromToday);
    }

    /** The value with every key in it resolved, at any depth. */
    Object resolved(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> answers = new LinkedHashMap<>();
            map.forEach((key, part) -> answers.put(key.toString(), resolved(part)));
            return answers;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::resolved).toList();
        }
        return value instanceof String text ? resolvedText(text) : value;
    }

    private Object resolvedText(String text) {
        if (text.startsWith("day:")) {
            return day(Integer.parseInt(text.substring(4))).toString();
        }
        UUID id = ids.get(text);
        return id == null ? text : id.toString();
    }
}
