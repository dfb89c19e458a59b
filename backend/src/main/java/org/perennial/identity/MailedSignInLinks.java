package org.perennial.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Accounts.Proof;
import org.perennial.identity.PersonDirectory.PersonCard;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class MailedSignInLinks implements SignInLinks {

    /** So many links of one person may work at a time; nobody's mailbox is filled by a stranger. */
    static final int OPEN = 3;

    private final Admission admission;
    private final SignInLinkMail mail;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MailedSignInLinks(Admission admission, SignInLinkMail mail, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.admission = admission;
        this.mail = mail;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean available() {
        return mail.available();
    }

    @Override
    public void ask(String who, @Nullable String returnTo) {
        Instant now = SystemTime.now();
        jdbc.sql("delete from sign_in_link where expires_at < ?").param(at(now.minus(Duration.ofDays(1)))).update();
        Optional<PersonCard> person = admission.named(who.strip().toLowerCase(Locale.ROOT)).map(Admission.Admitted::person);
        if (person.isPresent() && available() && open(person.get().id(), now) < OPEN) {
            send(person.get(), ReturnPath.of(returnTo).orElse(null), now);
        }
    }

    @Override
    public Entry redeem(String token) {
        Instant now = SystemTime.now();
        String hash = Hashes.sha256Hex(token);
        boolean mine = jdbc.sql("update sign_in_link set used_at = ? where token_hash = ? and used_at is null and expires_at > ?")
                        .params(at(now), hash, at(now))
                        .update()
                == 1;
        Found found = jdbc.sql("select person_id, return_to, used_at from sign_in_link where token_hash = ?")
                .param(hash)
                .query((row, number) -> new Found(
                        row.getObject(1, UUID.class), row.getString(2), row.getObject(3, OffsetDateTime.class) != null))
                .optional()
                .orElseThrow(() -> gone("invalid", "This link is not complete, or it was never sent."));
        if (!mine) {
            throw found.used()
                    ? gone("used", "This link was used already. Ask for another one.")
                    : gone("expired", "This link has expired. Ask for another one.");
        }
        Proof proof = admission.mayEnter(found.personId())
                .map(Admission.Admitted::proof)
                .orElseThrow(() -> gone("invalid", "This link is not valid any more."));
        return new Entry(proof, found.returnTo());
    }

    private record Found(UUID personId, @Nullable String returnTo, boolean used) {}

    private void send(PersonCard person, @Nullable String returnTo, Instant now) {
        String token = Ids.secret();
        Instant until = now.plus(Duration.ofMinutes(MINUTES));
        jdbc.sql("insert into sign_in_link (id, person_id, token_hash, return_to, made_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), person.id(), Hashes.sha256Hex(token), returnTo, at(now), at(until))
                .update();
        mail.send(person.id(), "/sign-in/link#" + token, until);
        events.publishEvent(AuditableEvent.of(
                "sign-in-link.sent", "person", person.id(), person.name(), person.unitId(), Map.of("until", until.toString())));
    }

    private int open(UUID personId, Instant now) {
        return jdbc.sql("select count(*) from sign_in_link where person_id = ? and used_at is null and expires_at > ?")
                .params(personId, at(now))
                .query(Integer.class)
                .single();
    }

    private static Problem gone(String reason, String detail) {
        return new Problem(HttpStatus.GONE, "sign-in-link." + reason, detail);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
