package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perennial.process.spi.ReferenceCheck.FormContext;
import org.perennial.shared.Ids;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What forms and the seal of a case make of evidence. */
@ApiTest
@Tag("both")
class EvidenceInCaseTests {

    private final TestOrganisations organisations;
    private final CaseFixture cases;
    private final EvidenceReference reference;
    private final SealedEvidence sealed;
    private final JdbcClient database;
    private TestOrganisation organisation;
    private UUID caseId;

    @Autowired
    EvidenceInCaseTests(
            TestOrganisations organisations,
            CaseFixture cases,
            EvidenceReference reference,
            SealedEvidence sealed,
            JdbcClient database) {
        this.organisations = organisations;
        this.cases = cases;
        this.reference = reference;
        this.sealed = sealed;
        this.database = database;
    }

    @BeforeEach
    void ownCase() {
        organisation = organisations.of(this);
        caseId = cases.open(organisation, cases.controlUnit(organisation));
    }

    @Test
    void letsAFormNameEvidenceOfItsCaseAndKindOnly() {
        UUID design = add("DESIGN");
        UUID operation = add("OPERATION");

        assertThat(refusal(design, caseId, null)).isEmpty();
        assertThat(refusal(design, caseId, "ANY")).isEmpty();
        assertThat(refusal(design, caseId, "DESIGN")).isEmpty();
        assertThat(refusal(operation, caseId, "OPERATION")).isEmpty();
        assertThat(refusal(design, caseId, "OPERATION").orElseThrow()).contains("Give evidence that it operates");
        assertThat(refusal(operation, caseId, "DESIGN").orElseThrow()).contains("Give evidence of its design");
        assertThat(refusal(design, Ids.next(), null)).contains("There is no such evidence in this case.");
        assertThat(refusal(design, null, null)).contains("There is no such evidence in this case.");
        assertThat(refusal(Ids.next(), caseId, null)).contains("There is no such evidence in this case.");
        assertThat(reference.label(design)).contains("a.txt");
    }

    @Test
    void refusesEvidenceThatWasRejected() {
        UUID id = add("DESIGN");
        database.sql("update evidence set status = 'REJECTED' where id = ?").param(id).update();

        assertThat(refusal(id, caseId, null).orElseThrow()).contains("was rejected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = 'x'", "file_name = 'x'", "kind = 'OPERATION'", "status = 'SUPERSEDED'", "source = 'x'",
                "method = 'DOCUMENT'", "query_text = 'x'", "row_count = 7", "backfilled = true", "media_type = 'x'",
                "period_from = date '2020-01-01'", "step = 'x'", "byte_size = 7"
            })
    void showsInTheSealWhateverIsChangedLater(String change) {
        UUID first = add("DESIGN");
        add("DESIGN");
        List<String> before = sealed.digests(caseId);
        assertThat(before).hasSize(2).doesNotHaveDuplicates().isEqualTo(sealed.digests(caseId));

        database.sql("update evidence set " + change + " where id = ?").param(first).update();

        assertThat(sealed.digests(caseId).get(0)).isNotEqualTo(before.get(0));
        assertThat(sealed.digests(caseId).get(1)).isEqualTo(before.get(1));
    }

    @Test
    void standsInTheSealOfTheCase() {
        add("DESIGN");
        organisation.signedInAs("isms").post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "Raised twice"));

        assertThat(sealContent()).contains("\"evidence\":[\"" + sealed.digests(caseId).get(0) + "\"]");
    }

    @Test
    void letsNothingSlipInBesideTheSeal() throws Exception {
        var isms = organisation.signedInAs("isms");
        organisation.signedInAs("control_owner");
        for (int round = 0; round < 5; round++) {
            ownCase();
            CyclicBarrier together = new CyclicBarrier(4);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Future<List<Integer>>> uploads = IntStream.range(0, 3)
                        .mapToObj(n -> threads.submit(() -> {
                            add("DESIGN");
                            together.await();
                            return IntStream.range(0, 6).mapToObj(m -> send("DESIGN").status()).toList();
                        }))
                        .toList();
                Future<Integer> withdrawal = threads.submit(() -> {
                    together.await();
                    return isms.post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "Raised twice")).status();
                });
                assertThat(withdrawal.get()).isLessThan(300);
                for (Future<List<Integer>> upload : uploads) {
                    assertThat(upload.get()).isSubsetOf(201, 409);
                }
            } finally {
                threads.shutdown();
            }
            assertThat(sealContent()).contains(sealed.digests(caseId));
        }
    }

    private String sealContent() {
        return database.sql("select content from case_seal where case_id = ?").param(caseId).query(String.class).single();
    }

    private Optional<String> refusal(UUID id, UUID inCase, String kind) {
        return reference.refusal(
                id, new FormContext(inCase, organisation.unitId(), organisation.person("control_owner"), "contain", kind));
    }

    private UUID add(String kind) {
        return send(kind).expect(201).id();
    }

    private ApiResponse send(String kind) {
        Map<String, String> said = Map.of("caseId", caseId.toString(), "kind", kind, "source", "Directory", "method", "EXPORT");
        return organisation
                .signedInAs("control_owner")
                .upload("/api/evidence", "a.txt", "text/plain", Samples.text("x" + Ids.next()), said);
    }
}
