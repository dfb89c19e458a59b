package org.perennial.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perennial.audittrail.verify.Checkpoint;
import org.perennial.audittrail.verify.Merkle;
import org.perennial.audittrail.verify.MerkleTree;
import org.perennial.audittrail.verify.TrailFinding;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who owns the database changes rows, with triggers switched off; verification in the application finds it. Each change is
 * rolled back afterwards.
 */
@ApiTest
class SuperuserTests {

    private static final int ENTRIES = 300;
    private static final int TRIES = Integer.getInteger("perennial.tamper.tries", 5);

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private TrailFixture fixture;

    @Autowired
    private Sealer sealer;

    @Autowired
    private StoredTree stored;

    @Autowired
    private StoredTrail entries;

    @Autowired
    private CheckpointTable checkpoints;

    @Autowired
    private CheckpointMaker maker;

    @Autowired
    private TrailVerification verification;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random();
    private Checkpoint held;
    private long size;

    @BeforeEach
    void sealsSome() {
        TestOrganisation organisation = organisations.of(this);
        transaction.executeWithoutResult(status -> {
            for (int number = 0; number < ENTRIES; number++) {
                fixture.write("thing.tampered", "Thing " + number, organisation.unitId());
            }
        });
        sealer.sealAndSign();
        held = checkpoints.newest().orElseThrow().checkpoint();
        size = held.size();
    }

    enum Change {
        EDIT, EDIT_PAYLOAD, SWAP_PAYLOADS, ERASE_PAYLOAD, DELETE, DELETE_AND_RENUMBER, REORDER, INSERT, UNSEAL, CUT_TAIL_AND_TREE,
        CUT_EVERYTHING, REWRITE_ALL, REPLACE_HEAD, CHANGE_NODES, CHANGE_LEAF
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatASuperuserChanges(Change change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long victim = size - 2 - random.nextInt(ENTRIES - 10);
            TrailReport report = after(change, victim);
            assertThat(report.good()).as("%s at %d of %d", change, victim, size).isFalse();
            TrailFinding first = report.first().orElseThrow();
            if (first.from() != null) {
                assertThat(first.from()).as("%s at %d: %s", change, victim, first).isLessThanOrEqualTo(victim);
                assertThat(first.to()).as("%s at %d: %s", change, victim, first).isGreaterThan(victim);
            }
        }
    }

    @Test
    void findsNothingWhereNothingWasChanged() {
        assertThat(verification.run(held, checked -> {}).findings()).isEmpty();
        assertThat(verification.run(null, checked -> {}).findings()).isEmpty();
    }

    /** Without a copy outside, who owns database and tree can cut the end off so that nobody inside sees it: docs/audit-trail.md. */
    @Test
    void cannotSeeACutEndWithoutACheckpointFromOutside() {
        AtomicReference<TrailReport> report = new AtomicReference<>();
        transaction.executeWithoutResult(status -> {
            tamper(Change.CUT_EVERYTHING, size - 20);
            report.set(verification.run(null, checked -> {}));
            status.setRollbackOnly();
        });
        assertThat(report.get().findings()).isEmpty();
    }

    @Test
    void signsNoHeadOverATreeThatWasChanged() {
        transaction.executeWithoutResult(status -> {
            tamper(Change.REWRITE_ALL, size - 20);
            boolean made = maker.make(stored.tree(size), size + 1, org.perennial.shared.SystemTime.now(), true);
            assertThat(made).isFalse();
            assertThat(maker.trouble()).isEqualTo(CheckpointMaker.Trouble.TREE_CHANGED);
            status.setRollbackOnly();
        });
        fixture.write("thing.after", "After", organisations.of(this).unitId());
        sealer.sealAndSign();
        assertThat(maker.trouble()).isNull();
    }

    private TrailReport after(Change change, long victim) {
        AtomicReference<TrailReport> report = new AtomicReference<>();
        transaction.executeWithoutResult(status -> {
            tamper(change, victim);
            report.set(verification.run(held, checked -> {}));
            status.setRollbackOnly();
        });
        return report.get();
    }

    private void tamper(Change change, long victim) {
        jdbc.sql("set local session_replication_role = replica").update();
        String entry = "(select id from audit_entry where sealed_no = " + victim + ")";
        String next = "(select id from audit_entry where sealed_no = " + (victim + 1) + ")";
        switch (change) {
            case EDIT -> run("update audit_entry set via = 'other' where sealed_no = " + victim);
            case EDIT_PAYLOAD -> run("update audit_payload set content = replace(content, 'Thing', 'Thong') where entry_id = " + entry);
            case SWAP_PAYLOADS -> {
                run("update audit_payload set content = (select content from audit_payload where entry_id = " + next
                        + "), salt = (select salt from audit_payload where entry_id = " + next + ") where entry_id = " + entry);
            }
            case ERASE_PAYLOAD -> run("update audit_payload set content = null, salt = null, search_text = null where entry_id = " + entry);
            case DELETE -> delete("= " + victim);
            case DELETE_AND_RENUMBER -> {
                delete("= " + victim);
                shift(victim, -1);
            }
            case REORDER -> {
                run("update audit_entry set sealed_no = -5 where sealed_no = " + victim);
                run("update audit_entry set sealed_no = " + victim + " where sealed_no = " + (victim + 1));
                run("update audit_entry set sealed_no = " + (victim + 1) + " where sealed_no = -5");
            }
            case INSERT -> {
                shift(victim - 1, 1);
                run("insert into audit_entry (id, v, business_at, via, action, subject_type, commitment, sealed_no) select '"
                        + UUID.randomUUID() + "', 1, business_at, via, action, subject_type, commitment, " + victim
                        + " from audit_entry where sealed_no = " + (victim + 1));
            }
            case UNSEAL -> run("update audit_entry set sealed_no = null where sealed_no = " + victim);
            case CUT_TAIL_AND_TREE -> {
                delete(">= " + victim);
                run("update audit_tree set size = " + victim);
            }
            case CUT_EVERYTHING -> {
                delete(">= " + victim);
                run("delete from audit_checkpoint where tree_size > " + victim);
                run("delete from audit_tile where tile_level > 0");
                rebuild(victim);
            }
            case REWRITE_ALL -> {
                run("update audit_entry set via = 'other' where sealed_no = " + victim);
                rebuild(size);
            }
            case REPLACE_HEAD -> run("update audit_checkpoint set note = replace(note, '" + size + "', '" + (size - 1) + "') where tree_size = " + size);
            case CHANGE_NODES -> {
                byte[] hashes = stored.tile(1, 0) == null ? new byte[32] : stored.tile(1, 0).hashes();
                long node = victim / 256;
                hashes[(int) (node % 256) * 32 % hashes.length] ^= 1;
                if (node * 32 >= hashes.length) {
                    // The last nodes are not complete: the leaf itself.
                    tamper(Change.CHANGE_LEAF, victim);
                    return;
                }
                jdbc.sql("update audit_tile set hashes = ? where tile_level = 1 and tile_no = 0").param(hashes).update();
            }
            case CHANGE_LEAF -> {
                byte[] hashes = stored.tile(0, victim / 256).hashes();
                hashes[(int) (victim % 256) * 32] ^= 1;
                jdbc.sql("update audit_tile set hashes = ? where tile_level = 0 and tile_no = ?").params(hashes, victim / 256).update();
            }
        }
    }

    private void delete(String which) {
        run("delete from audit_payload where entry_id in (select id from audit_entry where sealed_no " + which + ")");
        run("delete from audit_entry where sealed_no " + which);
    }

    /** Through negative numbers, because no two may be equal in between. */
    private void shift(long behind, int by) {
        run("update audit_entry set sealed_no = -sealed_no where sealed_no > " + behind);
        run("update audit_entry set sealed_no = -sealed_no + (" + by + ") where sealed_no < 0");
    }

    /** A tree over the entries as they stand now. */
    private void rebuild(long count) {
        run("delete from audit_tile");
        stored.grow(new MerkleTree((level, no) -> null, 0).append(leaves(count)), count, org.perennial.shared.SystemTime.now());
    }

    private java.util.List<byte[]> leaves(long count) {
        java.util.List<byte[]> leaves = new java.util.ArrayList<>();
        entries.<RuntimeException>read(count, row -> leaves.add(Merkle.leaf(row.entry().bytes())));
        return leaves;
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
