package org.perennial.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Something a person of the sample does at a moment.
 *
 * @param story which case it belongs to: the number of its file
 */
record SampleStep(int story, Instant at, String by, Part part, boolean start) {

    /** @param at such as {@code -12 09:30}: days from today and local time of the unit */
    static Instant moment(String at, SampleKeys keys, ZoneId zone) {
        String[] words = at.split(" ");
        return keys.day(Integer.parseInt(words[0])).atTime(LocalTime.parse(words[1])).atZone(zone).toInstant();
    }
}
