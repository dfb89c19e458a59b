package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CorrectiveStatusTests {

    /** Whatever is tried in whatever order, nothing is verified that was not planned, implemented and in soak before. */
    @Property
    void neverReachesVerifiedWithoutSoak(@ForAll List<CorrectiveStatus> tried) {
        CorrectiveStatus status = CorrectiveStatus.OPEN;
        EnumSet<CorrectiveStatus> sinceContained = EnumSet.of(status);
        for (CorrectiveStatus next : tried) {
            if (status.canBecome(next)) {
                status = next;
                if (status == CorrectiveStatus.CONTAINED) {
                    sinceContained.clear();
                }
                sinceContained.add(status);
            }
        }
        if (status == CorrectiveStatus.VERIFIED) {
            assertThat(sinceContained)
                    .contains(CorrectiveStatus.PLANNED, CorrectiveStatus.IMPLEMENTED, CorrectiveStatus.IN_SOAK)
                    .doesNotContain(CorrectiveStatus.FAILED);
        }
    }

    @Property
    void leavesNoStatusButVerified(@ForAll CorrectiveStatus status) {
        assertThat(status.next().isEmpty()).isEqualTo(status == CorrectiveStatus.VERIFIED);
    }
}
