package org.perennial.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says instants and days as people do, in their zone. */
final class Moments {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final DateTimeFormatter INSTANT_WORDS = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm (zzz)", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_WORDS = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private Moments() {}

    static String inWords(Instant instant, ZoneId zone) {
        return INSTANT_WORDS.format(instant.atZone(zone));
    }

    static String inWords(LocalDate day) {
        return DAY_WORDS.format(day);
    }

    /** Instants and days in ISO-8601 become words; anything else stays as it is. */
    static @Nullable Object inWords(@Nullable Object value, ZoneId zone) {
        if (!(value instanceof String text)) {
            return value;
        }
        try {
            if (INSTANT.matcher(text).matches()) {
                return inWords(Instant.parse(text), zone);
            }
            return DAY.matcher(text).matches() ? inWords(LocalDate.parse(text)) : text;
        } catch (DateTimeParseException noSuchDay) {
            return text;
        }
    }
}
