package org.perennial.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class LocalGuestAccounts implements GuestAccounts {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SessionEnder sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LocalGuestAccounts(
            AccountRepository accounts, Passwords passwords, SessionEnder sessions, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean guest(UUID personId) {
        return CurrentGuest.is(personId).orElseGet(() -> accounts.findByPersonId(personId).map(AccountEntity::guest).orElse(false));
    }

    @Override
    public void admit(UUID personId, String login, Instant from, Instant until) {
        AccountEntity account = accounts.findByPersonId(personId).orElseGet(() -> made(personId, login.strip().toLowerCase(Locale.ROOT)));
        if (!account.guest()) {
            throw Problem.conflict("account.exists", "This person has an account of their own already.");
        }
        account.admit(from, until);
        accounts.saveAndFlush(account);
        publish("account.guest-admitted", account, Map.of("from", from.toString(), "until", until.toString()));
    }

    @Override
    public void dismiss(UUID personId) {
        accounts.findByPersonId(personId).filter(AccountEntity::guest).ifPresent(account -> {
            Instant now = clock.instant();
            account.admit(now, now);
            accounts.saveAndFlush(account);
            sessions.endAll(personId);
            publish("account.guest-dismissed", account, Map.of());
        });
    }

    /** Nobody knows the first password: the way in is a link. */
    private AccountEntity made(UUID personId, String login) {
        if (accounts.findByLogin(login).isPresent()) {
            throw Problem.conflict("account.login-taken", "Somebody else signs in with " + login + ".");
        }
        return AccountEntity.guest(personId, login, passwords.hash(Ids.secret()));
    }

    private void publish(String action, AccountEntity account, Map<String, ?> payload) {
        events.publishEvent(AuditableEvent.of(action, "account", account.personId(), account.login(), null, payload));
    }
}
