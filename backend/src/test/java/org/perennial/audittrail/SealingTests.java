package org.perennial.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.audittrail.verify.BundleWriter;
import org.perennial.audittrail.verify.Checkpoint;
import org.perennial.audittrail.verify.Merkle;
import org.perennial.audittrail.verify.NoteKey;
import org.perennial.audittrail.verify.NoteSigner;
import org.perennial.audittrail.verify.Proofs;
import org.perennial.audittrail.verify.TrailBundle;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.notification.MailFixture;
import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Ids;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Numbers, tree, checkpoints and what others need to check them; the test itself says when it is sealed. */
@ApiTest
@Tag("both")
class SealingTests {

    private static final Set<UUID> PREPARED = ConcurrentHashMap.newKeySet();

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private TrailFixture fixture;

    @Autowired
    private Sealer sealer;

    @Autowired
    private CheckpointPost post;

    @Autowired
    private StoredTree stored;

    @Autowired
    private StoredTrail entries;

    @Autowired
    private CheckpointTable checkpoints;

    @Autowired
    private TrailKey key;

    @Autowired
    private TrailErasure erasure;

    @Autowired
    private TrailBundles bundles;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MailFixture mails;

    @TempDir
    private Path directory;

    private TestOrganisation organisation;

    @BeforeEach
    void ownUnit() {
        organisation = organisations.of(this);
        if (PREPARED.add(organisation.unitId())) {
            organisation.add("everywhere", organisations.root(), "audit_pm");
        }
        sealer.sealAll();
    }

    @Test
    void numbersEntriesInTheOrderInWhichTheyWereWrittenWithoutGaps() {
        long before = stored.state().size();
        for (int number = 0; number < 3; number++) {
            fixture.write("thing.numbered", "Thing " + number, organisation.unitId());
        }

        assertThat(sealer.sealAll()).isGreaterThanOrEqualTo(3);

        List<Long> numbers = jdbc.sql("select sealed_no from audit_entry where action = 'thing.numbered' order by row_no").query(Long.class).list();
        assertThat(numbers).endsWith(before, before + 1, before + 2);
        assertThat(jdbc.sql("select count(distinct sealed_no) from audit_entry").query(Long.class).single()).isEqualTo(stored.state().size());
        assertThat(sealer.sealAll()).isZero();
    }

    @Test
    void sealsLaterWhatCommitsLater() {
        transaction.executeWithoutResult(late -> {
            fixture.write("thing.late", "Late", organisation.unitId());
            entities.flush();
            elsewhere(() -> fixture.write("thing.early", "Early", organisation.unitId()));
            elsewhere(() -> sealer.sealAll());
        });
        sealer.sealAll();

        assertThat(number("thing.late")).isGreaterThan(number("thing.early"));
        assertThat(row("thing.late")).isLessThan(row("thing.early"));
    }

    @Test
    void letsWritersGoOnWhileItSealsAndSealsOnOneNodeAtATime() {
        fixture.write("thing.waiting", "Waiting", organisation.unitId());
        transaction.executeWithoutResult(sealing -> {
            assertThat(stored.hold()).isPresent();
            elsewhere(() -> fixture.write("thing.written", "Written", organisation.unitId()));
            elsewhere(() -> assertThat(sealer.sealAll()).isZero());
        });
        assertThat(sealer.sealAll()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void signsAHeadOnlyAnHourOrAThousandEntriesAfterTheLastUnlessAsked() {
        sealer.sealAndSign();
        long covered = covered();
        fixture.write("thing.soon", "Soon", organisation.unitId());
        sealer.sealAll();
        assertThat(covered()).isEqualTo(covered);

        transaction.executeWithoutResult(status -> jdbc.sql("update audit_checkpoint set made_at = ? where tree_size = ?")
                .params(java.time.OffsetDateTime.now().minusHours(2), covered)
                .update());
        sealer.sealAll();
        assertThat(covered()).isEqualTo(covered + 1);

        transaction.executeWithoutResult(status -> {
            for (int number = 0; number < CheckpointMaker.ENTRIES; number++) {
                fixture.write("thing.many", "Many", organisation.unitId());
            }
        });
        sealer.sealAll();
        assertThat(covered()).isEqualTo(covered + 1 + CheckpointMaker.ENTRIES);
    }

    @Test
    void showsNumberAndCheckpointsAndProvesAnEntry() {
        fixture.write("thing.proved", "Proved", organisation.unitId());
        JsonNode entry = get("auditor", "?action=thing.proved").json().at("/items/0");
        assertThat(entry.at("/sealedNo").isNull()).isTrue();
        String id = entry.get("id").asString();
        get("auditor", "/entries/" + id + "/proof").expectProblem(409, "entry.not-covered");

        sealer.sealAndSign();

        JsonNode proof = get("auditor", "/entries/" + id + "/proof").expect(200).json();
        Checkpoint head = Checkpoint.parse(proof.get("checkpoint").asString());
        NoteKey key = NoteKey.parse(proof.at("/verifierKeys/0").asString());
        List<byte[]> path = proof.get("path").valueStream().map(each -> HexFormat.of().parseHex(each.asString())).toList();
        byte[] leaf = Merkle.leaf(proof.get("entry").asString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(head.signedBy(List.of(key))).isTrue();
        assertThat(Proofs.includes(proof.get("number").asLong(), head.size(), leaf, path, head.root())).isTrue();
        assertThat(get("auditor", "?action=thing.proved").json().at("/items/0/sealedNo").asLong()).isEqualTo(proof.get("number").asLong());
        assertThat(get("auditor", "/checkpoints/latest").expect(200).body()).isEqualTo(head.note());
        assertThat(get("auditor", "/checkpoints/" + head.size()).expect(200).body()).isEqualTo(head.note());
        assertThat(get("auditor", "/checkpoints?limit=1").expect(200).json().at("/items/0/size").asLong()).isEqualTo(head.size());
        assertThat(get("auditor", "/keys").expect(200).body()).isEqualTo(key.text() + "\n");
        JsonNode seal = get("auditor", "/seal").expect(200).json();
        assertThat(seal.get("entries").asLong()).isGreaterThanOrEqualTo(head.size());
        assertThat(seal.at("/trouble").isNull()).isTrue();
        get("auditor", "/checkpoints/999999999").expectProblem(404, "checkpoint.not-found");
        get("auditor", "/entries/" + UUID.randomUUID() + "/proof").expectProblem(404, "trail-entry.not-found");
        get("stranger", "/entries/" + id + "/proof").expectProblem(403, "capability.missing");
    }

    @Test
    void provesNoEntryOfAnotherUnit() {
        fixture.write("thing.theirs", "Theirs", organisation.otherUnitId());
        sealer.sealAndSign();
        String id = get("everywhere", "?action=thing.theirs").json().at("/items/0/id").asString();

        get("auditor", "/entries/" + id + "/proof").expectProblem(404, "trail-entry.not-found");
    }

    @Test
    void verifiesInTheBackgroundAndComparesWithACheckpointThatSomebodyBrings() {
        fixture.write("thing.verified", "Verified", organisation.unitId());
        sealer.sealAndSign();
        String held = get("auditor", "/checkpoints/latest").body();

        JsonNode result = verify(held);

        assertThat(result.get("state").asString()).as("%s", result).isEqualTo("GOOD");
        assertThat(result.at("/report/outside").asLong()).isEqualTo(Checkpoint.parse(held).size());
        assertThat(get("auditor", "/verifications/latest").json().get("id")).isEqualTo(result.get("id"));

        String forged = Checkpoint.sign(NoteSigner.generate("other/trail"), 1, Merkle.empty()).note();
        JsonNode other = verify(forged);
        assertThat(other.get("state").asString()).isEqualTo("BAD");
        assertThat(other.at("/report/findings/0/kind").asString()).isEqualTo("CHECKPOINT_FORGED");
        organisation.signedInAs("auditor").post("/api/trail/verifications", Map.of("checkpoint", "nothing"))
                .expectViolation("/checkpoint", "checkpoint.unreadable");
        get("auditor", "/verifications/" + UUID.randomUUID()).expectProblem(404, "verification.not-found");
    }

    @Test
    void givesOutABundleThatVerifiesAndWithholdsWhatIsNotTheReaders() throws IOException {
        fixture.write("thing.ours", "Ours", organisation.unitId());
        fixture.write("thing.others", "Others", organisation.otherUnitId());

        TrailReport all = report("everywhere");
        TrailReport ours = report("auditor");

        assertThat(all.findings()).isEmpty();
        assertThat(ours.findings()).isEmpty();
        assertThat(ours.withheld()).isPositive();
        assertThat(ours.entries()).isGreaterThanOrEqualTo(all.entries());
        assertThat(text(bundle("auditor"))).contains("thing.ours").doesNotContain("thing.others");
    }

    /** The entry that says so gets a number that was not there when the verification began. */
    @Test
    void findsNothingWhereSomethingIsErasedWhileItVerifies() {
        UUID caseId = Ids.next();
        fixture.writeInCase("thing.erased-later", "Erased later", organisation.unitId(), caseId);
        sealer.sealAndSign();
        StoredTree.State before = stored.state();
        StoredTree then = new StoredTree(jdbc) {
            @Override
            State state() {
                transaction.executeWithoutResult(status -> erasure.ofCase(caseId, "Meanwhile"));
                sealer.sealAll();
                return before;
            }
        };

        TrailReport report = new TrailVerification(then, entries, checkpoints, key).run(null, read -> {});

        assertThat(report.findings()).isEmpty();
        assertThat(report.erased()).isPositive();
    }

    @Test
    void withholdsInABundleWhatIsErasedWhileItIsWritten() throws IOException {
        UUID caseId = Ids.next();
        fixture.writeInCase("thing.erased-soon", "Erased soon", organisation.unitId(), caseId);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new PersonRef(organisation.person("everywhere"), "Somebody"), null, List.of()));
        try {
            TrailBundles.Bundle bundle = CurrentActor.call(new Actor(organisation.person("everywhere"), "Somebody", "password"), null, bundles::bundle);
            CurrentActor.run(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> erasure.ofCase(caseId, "Meanwhile")));
            bundle.writeTo(bytes);
        } finally {
            SecurityContextHolder.clearContext();
        }

        Path file = Files.write(directory.resolve("overtaken.zip"), bytes.toByteArray());
        try (TrailBundle bundle = TrailBundle.open(file)) {
            assertThat(bundle.verify(bundle.keys(), List.of()).findings()).isEmpty();
        }
    }

    /** A pack tells around the entries what they said. */
    @Test
    void stopsAPackWhoseEntriesAreErasedWhileItIsWritten() {
        UUID caseId = Ids.next();
        fixture.writeInCase("thing.erased-in-pack", "Erased in a pack", organisation.unitId(), caseId);
        BundleWriter.Files files = new BundleWriter.Files() {
            private boolean done;

            @Override
            public OutputStream begin(String name) {
                if (!done) {
                    done = true;
                    transaction.executeWithoutResult(status -> erasure.ofCase(caseId, "Meanwhile"));
                }
                return OutputStream.nullOutputStream();
            }

            @Override
            public void close() {
                // Nothing is kept.
            }
        };

        assertThatThrownBy(() -> bundles.write(caseId::equals, files))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("trail.overtaken"));
    }

    @Test
    void mailsTheNewestCheckpointOnceADayToThoseWhoAreToKeepIt() {
        mails.clear();
        mails.useServer(1);
        try {
            UUID auditor = organisation.person("auditor");
            organisation.signedInAs("everywhere").put("/api/trail/receivers", Map.of("people", List.of(auditor))).expect(200);
            assertThat(get("auditor", "/receivers").json().at("/items/0/id").asString()).isEqualTo(auditor.toString());
            sealer.sealAndSign();

            assertThat(post.send()).isEqualTo(1);
            fixture.write("thing.more", "More", organisation.unitId());
            sealer.sealAndSign();
            assertThat(post.send()).as("one a day").isZero();

            String mail = jdbc.sql("select plain from mail where person_id = ?").param(auditor).query(String.class).single();
            Checkpoint kept = Checkpoint.parse(mail.split("\n-{10}\n")[1]);
            assertThat(get("auditor", "/checkpoints/" + kept.size()).body()).isEqualTo(kept.note());
        } finally {
            organisation.signedInAs("everywhere").put("/api/trail/receivers", Map.of("people", List.of())).expect(200);
            mails.clear();
        }
    }

    @Test
    void mailsCheckpointsToAddressesOutside() {
        mails.useServer(1);
        ApiClient chief = organisation.signedInAs("everywhere");
        String id = null;
        try {
            Map<String, String> box = Map.of("address", "Evidence@Audit-Firm.example", "name", "Audit firm");
            id = chief.post("/api/trail/mailboxes", box).expect(201).text("/items/0/id");
            chief.post("/api/trail/mailboxes", Map.of("address", "evidence@audit-firm.EXAMPLE", "name", "Again")).expect(201);
            assertThat(get("auditor", "/mailboxes").json().at("/items")).hasSize(1);
            assertThat(get("auditor", "/mailboxes").json().at("/items/0/addedBy/id").asString())
                    .isEqualTo(organisation.person("everywhere").toString());
            fixture.write("thing.more", "More", organisation.unitId());
            sealer.sealAndSign();

            assertThat(post.send()).isEqualTo(1);

            String mail = jdbc.sql("select plain from mail where address = 'Evidence@Audit-Firm.example'").query(String.class).single();
            Checkpoint kept = Checkpoint.parse(mail.split("\n-{10}\n")[1]);
            assertThat(get("auditor", "/checkpoints/" + kept.size()).body()).isEqualTo(kept.note());
        } finally {
            chief.delete("/api/trail/mailboxes/" + id).expect(204);
            mails.clear();
        }
        chief.delete("/api/trail/mailboxes/" + id).expectProblem(404, "mailbox.not-found");
        assertThat(chief.get("/api/trail?action=checkpoint-mailbox.added").json().at("/items/0/payload/address").asString())
                .isEqualTo("Evidence@Audit-Firm.example");
        assertThat(chief.get("/api/trail?action=checkpoint-mailbox.removed").json().at("/items").isEmpty()).isFalse();
    }

    @Test
    void refusesAddressesThatAreNone() {
        ApiClient chief = organisation.signedInAs("everywhere");
        for (String wrong : List.of("nobody", "a@b", "a@b.example\r\nBcc: c@d.example", "<a@b.example>", "a b@c.example", "a@b.example,c@d.example")) {
            chief.post("/api/trail/mailboxes", Map.of("address", wrong, "name", "x")).expectProblem(400, "validation.failed");
        }
        chief.post("/api/trail/mailboxes", Map.of("address", "a@b.example")).expectViolation("/name", "required");
        organisation.signedInAs("auditor").post("/api/trail/mailboxes", Map.of("address", "a@b.example", "name", "x"))
                .expectProblem(403, "capability.missing");
    }

    @Test
    void refusesReceiversThatAreNobodyOrAreNotTheCallersToChoose() {
        organisation.signedInAs("everywhere").put("/api/trail/receivers", Map.of("people", List.of(UUID.randomUUID())))
                .expectViolation("/people", "person.unknown");
        organisation.signedInAs("everywhere").put("/api/trail/receivers", Map.of()).expectViolation("/people", "required");
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("people", Collections.singletonList(null));
        organisation.signedInAs("everywhere").put("/api/trail/receivers", withNull).expectViolation("/people", "required");
        organisation.signedInAs("auditor").put("/api/trail/receivers", Map.of("people", List.of())).expectProblem(403, "capability.missing");
    }

    @Test
    void hasNothingToTellBeforeTheFirstVerification() {
        jdbc.sql("delete from audit_verification").update();

        assertThat(get("auditor", "/verifications/latest").expect(204).body()).isEmpty();
    }

    @Test
    void isForThoseWhoReadTheTrail() {
        List<String> paths = new ArrayList<>(List.of(
                "/seal", "/checkpoints", "/checkpoints/latest", "/checkpoints/1", "/keys", "/bundle", "/verifications/latest", "/receivers"));
        for (String path : paths) {
            get("admin", path).expectProblem(403, "capability.missing");
            organisation.nobody().get("/api/trail" + path).expectProblem(401, "sign-in.required");
        }
        organisation.signedInAs("stranger").post("/api/trail/verifications", Map.of()).expectProblem(403, "capability.missing");
    }

    @Test
    void keepsItsKeyInAFileForItsOwnerOnly() throws IOException {
        Path file = directory.resolve("made/trail-key");
        NoteSigner made = TrailKey.ofFile(file, "log.example/trail");

        assertThat(TrailKey.ofFile(file, "another").key()).isEqualTo(made.key());
        assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(
                java.nio.file.attribute.PosixFilePermission.OWNER_READ, java.nio.file.attribute.PosixFilePermission.OWNER_WRITE);
        try (var all = Files.list(file.getParent())) {
            assertThat(all).containsExactly(file);
        }
    }

    private TrailReport report(String person) throws IOException {
        Path file = Files.write(directory.resolve(person + ".zip"), bundle(person).raw().body());
        try (TrailBundle bundle = TrailBundle.open(file)) {
            return bundle.verify(bundle.keys(), List.of(Checkpoint.parse(get("auditor", "/checkpoints/latest").body())));
        }
    }

    private ApiResponse bundle(String person) {
        return get(person, "/bundle").expect(200);
    }

    private static String text(ApiResponse zip) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip.raw().body()))) {
            while (in.getNextEntry() != null) {
                text.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private JsonNode verify(String checkpoint) {
        String id = organisation.signedInAs("auditor").post("/api/trail/verifications", Map.of("checkpoint", checkpoint)).expect(202).text("/id");
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> get("auditor", "/verifications/" + id).expect(200).json(), view -> !view.get("state").asString().equals("RUNNING"));
    }

    private ApiResponse get(String person, String path) {
        return organisation.signedInAs(person).get("/api/trail" + path);
    }

    private long covered() {
        return jdbc.sql("select max(tree_size) from audit_checkpoint").query(Long.class).single();
    }

    private long number(String action) {
        return jdbc.sql("select max(sealed_no) from audit_entry where action = ?").param(action).query(Long.class).single();
    }

    private long row(String action) {
        return jdbc.sql("select max(row_no) from audit_entry where action = ?").param(action).query(Long.class).single();
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }
}
