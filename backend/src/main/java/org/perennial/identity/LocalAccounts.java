package org.perennial.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class LocalAccounts implements Accounts {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PersonDirectory people;
    private final SessionEnder sessions;
    private final RememberedIdentities identities;
    private final ObjectProvider<ApiTokens> tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LocalAccounts(
            AccountRepository accounts,
            Passwords passwords,
            PersonDirectory people,
            SessionEnder sessions,
            RememberedIdentities identities,
            ObjectProvider<ApiTokens> tokens,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.people = people;
        this.sessions = sessions;
        this.identities = identities;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void create(UUID personId, String login, String password) {
        if (accounts.findByPersonId(personId).isPresent()) {
            throw Problem.conflict("account.exists", "This person has an account already.");
        }
        reset(personId, login, password);
    }

    @Override
    public void reset(UUID personId, String login, String password) {
        String key = checked(personId, login, password);
        Optional<AccountEntity> existing = accounts.findByPersonId(personId);
        accounts.findByLogin(key).filter(other -> !other.personId().equals(personId)).ifPresent(other -> {
            throw Problem.conflict("account.login-taken", "Somebody else signs in with " + key + ".");
        });
        String hash = passwords.hash(password);
        existing.ifPresentOrElse(
                account -> account.signInWith(key, hash), () -> accounts.saveAndFlush(new AccountEntity(personId, key, hash)));
        existing.ifPresent(accounts::saveAndFlush);
        identities.forget(personId);
        tokens.getObject().revokeAll(personId, "the account was set anew");
        sessions.endAll(personId);
        publish(existing.isPresent() ? "account.reset" : "account.created", personId, key);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Proof> authenticate(String login, String password) {
        Optional<AccountEntity> account = accounts.findByLogin(key(login));
        boolean same = passwords.matches(password, account.map(AccountEntity::passwordHash).orElse(null));
        return account.filter(found -> same && found.admitsAt(clock.instant()))
                .map(found -> new Proof(found.personId(), found.stamp()));
    }

    @Override
    public Proof changePassword(UUID personId, String current, String replacement) {
        AccountEntity account =
                accounts.findByPersonId(personId).orElseThrow(() -> Problem.notFound("account"));
        Violations violations = new Violations();
        violations.addIf(!passwords.matches(current, account.passwordHash()), "/current", "password.wrong", "This is not your password.");
        passwords.check(violations, "/replacement", replacement, account.login(), names(personId));
        violations.throwIfAny();
        account.changePassword(passwords.hash(replacement));
        AccountEntity changed = accounts.saveAndFlush(account);
        sessions.endAll(personId);
        publish("account.password-changed", personId, changed.login());
        return new Proof(personId, changed.stamp());
    }

    @Override
    public void disable(UUID personId) {
        change(personId, "account.disabled", true, AccountEntity::disable);
        tokens.getObject().revokeAll(personId, "the account was disabled");
        sessions.endAll(personId);
    }

    @Override
    public void enable(UUID personId) {
        change(personId, "account.enabled", false, AccountEntity::enable);
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing(UUID personId) {
        return accounts.findByPersonId(personId)
                .map(account -> new Standing(account.admitsAt(clock.instant()) ? account.stamp() : "over", account.guest()))
                .orElseGet(() -> new Standing("none", false));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> login(UUID personId) {
        return accounts.findByPersonId(personId).map(AccountEntity::login);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> logins(Collection<UUID> personIds) {
        return accounts.findByPersonIdIn(personIds).stream()
                .collect(Collectors.toMap(AccountEntity::personId, AccountEntity::login));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean none() {
        return !accounts.existsBy();
    }

    private void change(UUID personId, String action, boolean from, Consumer<AccountEntity> transition) {
        accounts.findByPersonId(personId).filter(account -> account.enabled() == from).ifPresent(account -> {
            transition.accept(account);
            publish(action, personId, account.login());
        });
    }

    private List<String> names(UUID personId) {
        return people.find(personId).map(person -> List.of(person.name().split("[\\s-]+"))).orElse(List.of());
    }

    private String checked(UUID personId, @Nullable String login, @Nullable String password) {
        Violations violations = new Violations();
        String line = violations.line("/login", login, MAX_LOGIN);
        violations.addIf(violations.isEmpty() && line.length() < 3, "/login", "too-short", "At least 3 characters.");
        passwords.check(violations, "/password", password, key(line), names(personId));
        violations.throwIfAny();
        return key(line);
    }

    private static String key(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private void publish(String action, UUID personId, String login) {
        events.publishEvent(AuditableEvent.of(action, "account", personId, login, null, Map.of("login", login)));
    }
}
