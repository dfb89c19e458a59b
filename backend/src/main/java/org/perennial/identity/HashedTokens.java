package org.perennial.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class HashedTokens implements ApiTokens {

    private static final int NAME_MAX = 100;

    private final TokenTable table;
    private final Admission admission;
    private final CurrentPerson current;
    private final TokenEnds ends;

    HashedTokens(TokenTable table, Admission admission, CurrentPerson current, TokenEnds ends) {
        this.table = table;
        this.admission = admission;
        this.current = current;
        this.ends = ends;
    }

    @Override
    public Made make(@Nullable String name, List<String> scopes, @Nullable Integer days) {
        UUID person = current.id();
        Violations violations = new Violations();
        String called = violations.line("/name", name, NAME_MAX);
        Set<Scope> granted = scopes(scopes, violations);
        violations.addIf(
                days == null || days < 1 || days > MAX_DAYS, "/days", "token.days", "A token lives 1 to " + MAX_DAYS + " days.");
        violations.throwIfAny();
        Instant now = SystemTime.now();
        table.forgetBefore(now.minus(Duration.ofDays(MAX_DAYS)));
        if (table.live(person, now) >= MAX_LIVE) {
            throw Problem.conflict("token.too-many", "You have " + MAX_LIVE + " tokens that work. Revoke one you do not use.");
        }
        TokenText text = TokenText.make(Ids.next());
        Instant until = now.plus(Duration.ofDays(days == null ? 0 : days));
        table.insert(new TokenTable.Row(
                text.id(), person, called, Hashes.sha256Hex(text.text()), keys(granted), now, until, null, null));
        ends.publish("api-token.created", text.id(), called, person, Map.of("scopes", keys(granted), "expiresAt", until.toString()));
        return new Made(view(table.find(text.id()).orElseThrow(), now), text.text());
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApiToken> mine() {
        Instant now = SystemTime.now();
        return table.of(current.id()).stream().map(row -> view(row, now)).toList();
    }

    @Override
    public void revoke(UUID id) {
        UUID person = current.id();
        TokenTable.Row row =
                table.find(id).filter(found -> found.personId().equals(person)).orElseThrow(() -> Problem.notFound("token"));
        ends.end(row, "revoked by its holder");
    }

    @Override
    public void revokeAll(UUID personId, String why) {
        table.of(personId).forEach(row -> ends.end(row, why));
    }

    @Override
    public Optional<Holder> enter(String text) {
        Instant now = SystemTime.now();
        Optional<Holder> holder = TokenText.parse(text)
                .flatMap(parsed -> table.find(parsed.id()))
                .filter(row -> same(row.hash(), Hashes.sha256Hex(text)) && row.live(now))
                .flatMap(row -> admission.mayEnter(row.personId())
                        .map(in -> new Holder(row.id(), new PersonRef(row.personId(), in.person().name()), scopes(row))));
        holder.ifPresent(used -> table.used(used.tokenId(), now));
        return holder;
    }

    private static boolean same(String kept, String given) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    private static Set<Scope> scopes(List<String> asked, Violations violations) {
        violations.addIf(asked.isEmpty(), "/scopes", "required", "Choose what the token may do.");
        Set<Scope> granted = EnumSet.noneOf(Scope.class);
        for (String key : asked) {
            Scope.of(key).ifPresentOrElse(
                    granted::add, () -> violations.add("/scopes", "token.scope-unknown", "There is no such scope."));
        }
        return granted;
    }

    private static Set<Scope> scopes(TokenTable.Row row) {
        return row.scopes().stream().flatMap(key -> Scope.of(key).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> keys(Set<Scope> scopes) {
        return scopes.stream().map(Scope::key).toList();
    }

    static ApiToken view(TokenTable.Row row, Instant now) {
        String hint = "perennial_" + row.id().toString().replace("-", "").substring(0, 12) + "…";
        return new ApiToken(
                row.id(), row.name(), hint, row.scopes(), row.madeAt(), row.expiresAt(), row.lastUsedAt(), row.revokedAt(),
                row.live(now));
    }
}
