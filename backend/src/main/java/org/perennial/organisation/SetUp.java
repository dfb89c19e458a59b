package org.perennial.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Accounts;
import org.perennial.identity.Role;
import org.perennial.identity.Roles;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start: whoever holds the one-time token names the organisation and its first administrator. */
@Service
public class SetUp {

    private final Accounts accounts;
    private final Units units;
    private final People people;
    private final Roles roles;
    private final TransactionTemplate transaction;
    private final AtomicReference<@Nullable String> tokenHash = new AtomicReference<>();

    SetUp(Accounts accounts, Units units, People people, Roles roles, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.transaction = transaction;
    }

    /** Whether nobody set the product up yet. */
    public boolean needed() {
        return accounts.none();
    }

    /** Makes a token that works once; a former one is worth nothing then. Only its hash is kept, and only in memory. */
    public String newToken() {
        String token = Ids.secret();
        tokenHash.set(Hashes.sha256Hex(token));
        return token;
    }

    /** What set-up needs to know; every value is checked. */
    public record FirstPerson(String employeeId, String name, String email, String login, String password) {}

    /**
     * Makes the organisation and its first administrator, who is also ISMS manager so that somebody can begin to work.
     *
     * @param zone zone of the organisation, such as {@code Europe/Berlin}
     * @throws Problem 404 {@code setup.token-invalid} when the token is wrong or used, or when there is an account already; 400
     *     {@code validation.failed}, after which the token still works
     */
    public void run(String token, UnitData organisation, FirstPerson first) {
        String expected = tokenHash.get();
        if (expected == null || !same(expected, Hashes.sha256Hex(token)) || !needed() || !tokenHash.compareAndSet(expected, null)) {
            throw new Problem(
                    HttpStatus.NOT_FOUND, "setup.token-invalid", "This link is not valid any more. Start the server again to get a new one.");
        }
        try {
            transaction.executeWithoutResult(inside -> make(organisation, first));
        } catch (RuntimeException failed) {
            tokenHash.set(expected);
            throw failed;
        }
    }

    private void make(UnitData organisation, FirstPerson first) {
        Unit root = Problem.within("/organisation", () -> units.create(organisation));
        UUID person = Problem.within("/administrator", () -> makeFirst(root.id(), first));
        roles.assign(person, Role.ADMIN.key(), root.id());
        roles.assign(person, Role.ISMS.key(), root.id());
    }

    private UUID makeFirst(UUID root, FirstPerson first) {
        Person person = people.create(PersonData.of(first.employeeId(), first.name(), first.email(), root));
        accounts.create(person.id(), first.login(), first.password());
        return person.id();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
