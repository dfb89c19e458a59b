package org.perennial.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No operation without a word on who may, and no word on an operation that is gone. */
class PermissionRowTests {

    @Test
    void namesEveryOperationOnce() {
        Set<String> rows = PermissionRow.all().stream().map(PermissionRow::operation).collect(Collectors.toCollection(TreeSet::new));
        Set<String> operations = Operation.all().keySet();

        assertThat(operations).hasSizeGreaterThan(100);
        assertThat(missing(operations, rows)).as("operations of openapi.json without a row in permissions.yaml").isEmpty();
        assertThat(missing(rows, operations)).as("rows of permissions.yaml without an operation in openapi.json").isEmpty();
    }

    @Test
    void opensToTokensOnlyWhatHandsInOrReadsEvidence() {
        assertThat(PermissionRow.all().stream().filter(row -> row.text("token") != null).map(PermissionRow::operation))
                .containsExactlyInAnyOrder(
                        "addEvidence", "findEvidence", "getEvidence", "downloadEvidence", "previewEvidence", "getEvidenceLimits");
    }

    private static List<String> missing(Set<String> wanted, Set<String> there) {
        return wanted.stream().filter(one -> !there.contains(one)).toList();
    }
}
