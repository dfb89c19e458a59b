package org.perennial.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of API tokens. */
@Component
class TokenTable {

    private static final String SELECT =
            "select id, person_id, name, token_hash, scopes, made_at, expires_at, last_used_at, revoked_at from api_token where ";

    /** A busy pipeline must not write with every request. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hash SHA-256 of the whole text, hexadecimal */
    record Row(
            UUID id,
            UUID personId,
            String name,
            String hash,
            List<String> scopes,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        boolean live(Instant now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }
    }

    void insert(Row row) {
        jdbc.sql("insert into api_token (id, person_id, name, token_hash, scopes, made_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(row.id(), row.personId(), row.name(), row.hash(), String.join(" ", row.scopes()), at(row.madeAt()),
                        at(row.expiresAt()))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query((row, number) -> row(row)).optional();
    }

    List<Row> of(UUID personId) {
        return jdbc.sql(SELECT + "person_id = ? order by made_at desc, id desc").param(personId).query((row, number) -> row(row)).list();
    }

    /** Newest first. @param liveAt null for those that ended too */
    List<Row> newest(@Nullable Instant liveAt, int limit) {
        return jdbc.sql(SELECT + works(liveAt) + "order by made_at desc, id desc limit " + limit).query((row, number) -> row(row)).list();
    }

    /** Those that follow after one made then. */
    List<Row> before(@Nullable Instant liveAt, Instant madeAt, UUID id, int limit) {
        return jdbc.sql(SELECT + works(liveAt) + "and (made_at < ? or made_at = ? and id < ?) order by made_at desc, id desc limit " + limit)
                .params(at(madeAt), at(madeAt), id)
                .query((row, number) -> row(row))
                .list();
    }

    private static String works(@Nullable Instant liveAt) {
        return liveAt == null ? "1 = 1 " : "revoked_at is null and expires_at > timestamp with time zone '" + at(liveAt) + "' ";
    }

    int live(UUID personId, Instant now) {
        return jdbc.sql("select count(*) from api_token where person_id = ? and revoked_at is null and expires_at > ?")
                .params(personId, at(now))
                .query(Integer.class)
                .single();
    }

    /** Whether this call ended it. */
    boolean revoke(UUID id, Instant now) {
        return jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null").params(at(now), id).update() == 1;
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update api_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")
                .params(at(now), id, at(now.minus(USE_NOTED_EVERY)))
                .update();
    }

    void forgetBefore(Instant end) {
        jdbc.sql("delete from api_token where expires_at < ? or revoked_at < ?").params(at(end), at(end)).update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4),
                List.of(row.getString(5).split(" ")), instant(row, 6), instant(row, 7), nullable(row, 8), nullable(row, 9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullable(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
