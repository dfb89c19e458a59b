package org.perennial.identity;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perennial.identity.Accounts.Proof;
import org.perennial.identity.Admission.Admitted;
import org.perennial.identity.PersonDirectory.PersonCard;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RememberedIdentities implements ExternalIdentities {

    private final Admission admission;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RememberedIdentities(Admission admission, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.admission = admission;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Proof admit(ExternalIdentity identity) {
        return known(identity)
                .map(person -> admission.mayEnter(person).map(Admitted::proof).orElseThrow(RememberedIdentities::unknown))
                .orElseGet(() -> connect(identity));
    }

    /** The person signs in with whichever identity of theirs comes next. */
    void forget(UUID personId) {
        jdbc.sql("delete from external_identity where person_id = ?").param(personId).update();
    }

    private Optional<UUID> known(ExternalIdentity identity) {
        return jdbc.sql("select person_id from external_identity where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(UUID.class)
                .optional();
    }

    private Proof connect(ExternalIdentity identity) {
        if (identity.email() == null || !identity.emailVerified()) {
            throw Problem.forbidden("oidc.email-unverified", "The provider does not vouch for your e-mail address.");
        }
        Admitted admitted = admission.withEmail(identity.email()).orElseThrow(RememberedIdentities::unknown);
        PersonCard person = admitted.person();
        if (jdbc.sql("select count(*) from external_identity where issuer = ? and person_id = ?")
                        .params(identity.issuer(), person.id())
                        .query(Integer.class)
                        .single()
                > 0) {
            throw Problem.forbidden("oidc.other-identity", "This person signs in with another identity of the provider.");
        }
        jdbc.sql("insert into external_identity (issuer, subject, person_id, made_at) values (?, ?, ?, ?)")
                .params(identity.issuer(), identity.subject(), person.id(), SystemTime.now().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(AuditableEvent.of(
                "account.connected", "account", person.id(), person.name(), person.unitId(),
                Map.of("issuer", identity.issuer(), "subject", identity.subject())));
        return admitted.proof();
    }

    private static Problem unknown() {
        return Problem.forbidden("oidc.unknown-person", "Nobody who may sign in here has this identity.");
    }
}
