package org.perennial.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    private static final long LARGEST = 1L << 53;

    @Test
    void writesWholeNumbersThatADoubleCannotHoldAsTexts() {
        assertThat(CanonicalJson.of(Map.of("n", LARGEST))).isEqualTo("{\"n\":9007199254740992}");
        assertThat(CanonicalJson.of(Map.of("n", LARGEST + 1))).isEqualTo("{\"n\":\"9007199254740993\"}");
        assertThat(CanonicalJson.of(Map.of("n", -LARGEST - 1))).isEqualTo("{\"n\":\"-9007199254740993\"}");
        assertThat(CanonicalJson.of(List.of(BigInteger.TEN, BigInteger.TWO.pow(70)))).isEqualTo("[10,\"1180591620717411303424\"]");
        assertThat(CanonicalJson.of(new Counted(Long.MAX_VALUE))).isEqualTo("{\"n\":\"9223372036854775807\"}");
    }

    record Counted(long n) {}
}
