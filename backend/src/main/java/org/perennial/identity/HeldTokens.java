package org.perennial.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.ApiTokens.ApiToken;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.perennial.shared.UnitRef;
import org.perennial.shared.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The API tokens of everybody, for administrators of the whole organisation. Everything throws 401 {@code sign-in.required} and 403
 * {@code capability.missing}.
 */
@Service
public class HeldTokens {

    private final TokenTable table;
    private final TokenEnds ends;
    private final PersonDirectory people;
    private final UnitTree units;
    private final Access access;

    HeldTokens(TokenTable table, TokenEnds ends, PersonDirectory people, UnitTree units, Access access) {
        this.table = table;
        this.ends = ends;
        this.people = people;
        this.units = units;
        this.access = access;
    }

    /** @param token as its holder sees it */
    public record HeldToken(UUID id, PersonRef holder, ApiToken token) {}

    /** Newest first. @param live whether those that ended are left out */
    @Transactional(readOnly = true)
    public Page<HeldToken> find(boolean live, @Nullable String cursor, int limit) {
        require();
        Instant now = SystemTime.now();
        List<String> after = Cursor.parse(cursor, 2).orElse(null);
        List<TokenTable.Row> rows = after == null
                ? table.newest(live ? now : null, limit + 1)
                : table.before(live ? now : null, Cursor.instant(after.get(0)), Cursor.id(after.get(1)), limit + 1);
        return Page.of(rows, limit, row -> new HeldToken(row.id(), holder(row), HashedTokens.view(row, now)), row ->
                Cursor.of(row.madeAt(), row.id()));
    }

    /**
     * Ends somebody's token; without effect where it ended before.
     *
     * @throws Problem 404 {@code token.not-found}; 400 without reason
     */
    @Transactional
    public void revoke(UUID id, @Nullable String reason) {
        require();
        TokenTable.Row row = table.find(id).orElseThrow(() -> Problem.notFound("token"));
        ends.end(row, Words.required(reason, "/reason", Words.REASON));
    }

    private void require() {
        access.require(Capability.MANAGE_TOKENS, units.root().map(UnitRef::id).orElse(null));
    }

    private PersonRef holder(TokenTable.Row row) {
        return people.find(row.personId()).orElseGet(() -> new PersonRef(row.personId(), row.personId().toString()));
    }
}
