package org.perennial.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.perennial.shared.SystemTime;

/** A person's login and password hash. */
@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    private UUID id = Ids.next();

    private UUID personId;
    private String login;
    private String passwordHash;
    private boolean enabled = true;
    private Instant passwordChangedAt = SystemTime.now();
    private Instant createdAt = SystemTime.now();
    private boolean guest;
    private @Nullable Instant validFrom;
    private @Nullable Instant validUntil;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AccountEntity() {}

    AccountEntity(UUID personId, String login, String passwordHash) {
        this.personId = personId;
        this.login = login;
        this.passwordHash = passwordHash;
    }

    /** The account of somebody from outside, who gets in only for a while. */
    static AccountEntity guest(UUID personId, String login, String passwordHash) {
        AccountEntity account = new AccountEntity(personId, login, passwordHash);
        account.guest = true;
        return account;
    }

    UUID personId() {
        return personId;
    }

    String login() {
        return login;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Changes with every change of the account; only meaningful once it is stored. */
    String stamp() {
        return id + "/" + version;
    }

    boolean enabled() {
        return enabled;
    }

    boolean guest() {
        return guest;
    }

    /** Whether somebody gets in by it at that moment of business time. */
    boolean admitsAt(Instant now) {
        return enabled
                && (validFrom == null || !now.isBefore(validFrom))
                && (validUntil == null || now.isBefore(validUntil));
    }

    /** From and until when a guest gets in, business time. */
    void admit(Instant from, Instant until) {
        validFrom = from;
        validUntil = until;
    }

    void signInWith(String newLogin, String newPasswordHash) {
        login = newLogin;
        changePassword(newPasswordHash);
    }

    void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
        passwordChangedAt = SystemTime.now();
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }
}
