package org.perennial.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.focus_shift.jollyday.core.HolidayManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 1970, 2026, 2077, 2078, 2100, 2500, 999_999_999})
    void neverFailsWhateverTheYear(int year) {
        assertThat(HolidayManager.getSupportedCalendarCodes()).hasSizeGreaterThan(50).allSatisfy(
                country -> assertThatCode(() -> PublicHolidays.of(country, year)).doesNotThrowAnyException());
    }
}
