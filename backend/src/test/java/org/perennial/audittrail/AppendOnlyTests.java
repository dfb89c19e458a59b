package org.perennial.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.PersonRef;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestDatabase;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;

/** An entry is there exactly when its action happened, and stays as it is. */
@ApiTest
@Tag("both")
class AppendOnlyTests {

    private final TrailFixture fixture;
    private final JdbcClient database;
    private final TestOrganisations organisations;
    private TestOrganisation organisation;

    @Autowired
    AppendOnlyTests(TrailFixture fixture, JdbcClient database, TestOrganisations organisations) {
        this.fixture = fixture;
        this.database = database;
        this.organisations = organisations;
    }

    @BeforeEach
    void ownUnit() {
        organisation = organisations.of(this);
    }

    @Test
    void leavesNothingOfAnActionThatFailed() {
        assertThatThrownBy(() -> fixture.writeAndFail("thing.failed", organisation.unitId()));
        assertThat(count("thing.failed")).isZero();
    }

    @Test
    void failsTheActionWhoseEntryCannotBeWritten() {
        assertThatThrownBy(() -> fixture.write("NotAnAction", "x", organisation.unitId())).hasMessageContaining("noun.verbed");
        assertThatThrownBy(() -> fixture.write("thing." + "x".repeat(100), "x", organisation.unitId()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> fixture.write("thing.huge", "x".repeat(1_000_000), organisation.unitId()))
                .hasMessageContaining("more than the audit trail can record");
    }

    @Test
    void refusesToForgetWhatHappenedOutsideOfAWritingTransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> fixture.writeOutsideOfATransaction("thing.loose"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> fixture.writeWhereNothingMayBeWritten("thing.loose"));
        assertThat(count("thing.loose")).isZero();
    }

    @Test
    void refusesToHideWhoIsSignedInBehindTheProduct() {
        PersonRef person = new PersonRef(organisation.person("auditor"), "Somebody");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        try {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> fixture.write("thing.unsigned", "x", organisation.unitId()));
            CurrentActor.run(Actor.SYSTEM, () -> fixture.write("thing.on-its-own", "x", organisation.unitId()));
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(count("thing.unsigned")).isZero();
        assertThat(count("thing.on-its-own")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set via = 'x' where action = 'thing.kept'",
                "update audit_entry set sealed_no = 1, via = 'x' where action = 'thing.kept'",
                "update audit_entry set system_at = current_timestamp where action = 'thing.kept'",
                "delete from audit_payload where entry_id in (select id from audit_entry where action = 'thing.kept')",
                "delete from audit_entry where action = 'thing.kept'",
                "update audit_payload set content = '{}' where entry_id in (select id from audit_entry where action = 'thing.kept')",
                "truncate table audit_payload",
                "truncate table audit_entry cascade"
            })
    void refusesChangesInTheDatabaseToo(String statement) {
        assumeFalse(TestDatabase.isH2(), "H2 has no such triggers");
        fixture.write("thing.kept", "kept", organisation.unitId());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql(statement).update())
                .withStackTraceContaining("refused");
    }

    private long count(String action) {
        return database.sql("select count(*) from audit_entry where action = ?").param(action).query(Long.class).single();
    }
}
