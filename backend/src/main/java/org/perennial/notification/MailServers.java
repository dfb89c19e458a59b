package org.perennial.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.SystemTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one row about the mail server. */
@Component
@Transactional
class MailServers {

    private final JdbcClient jdbc;

    MailServers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param server null where no mails are sent
     * @param failingSince system time; null while mails go out
     * @param answer what the server said when it failed
     */
    record State(@Nullable SmtpServer server, long version, @Nullable Instant failingSince, @Nullable String answer) {}

    @Transactional(readOnly = true)
    public State state() {
        return jdbc.sql(
                        """
                        select host, port, security, username, from_address, from_name, version, failing_since, answer
                        from mail_server where id = 1
                        """)
                .query(MailServers::read)
                .single();
    }

    /** The server that mails leave by; empty where none is set. */
    @Transactional(readOnly = true)
    public Optional<SmtpServer> current() {
        return Optional.ofNullable(state().server());
    }

    /** @return whether {@code version} was the newest */
    public boolean replace(@Nullable SmtpServer server, long version) {
        return jdbc.sql(
                        """
                        update mail_server set host = ?, port = ?, security = ?, username = ?, from_address = ?, from_name = ?,
                            failing_since = null, answer = null, version = version + 1
                        where id = 1 and version = ?
                        """)
                .params(
                        server == null ? null : server.host(), server == null ? null : server.port(),
                        server == null ? null : server.security().name(), server == null ? null : server.username(),
                        server == null ? null : server.fromAddress(), server == null ? null : server.fromName(), version)
                .update() == 1;
    }

    /** @return whether it had worked before */
    public boolean failed(String answer) {
        boolean first = jdbc.sql("update mail_server set failing_since = ?, answer = ? where id = 1 and failing_since is null")
                .params(ToldTable.at(SystemTime.now()), answer)
                .update() == 1;
        if (!first) {
            jdbc.sql("update mail_server set answer = ? where id = 1").param(answer).update();
        }
        return first;
    }

    /** @return whether it had failed before */
    public boolean works() {
        return jdbc.sql("update mail_server set failing_since = null, answer = null where id = 1 and failing_since is not null").update() == 1;
    }

    private static State read(ResultSet row, int number) throws SQLException {
        String host = row.getString("host");
        SmtpServer server = host == null
                ? null
                : new SmtpServer(
                        host, row.getInt("port"), MailSecurity.valueOf(row.getString("security")), row.getString("username"),
                        row.getString("from_address"), row.getString("from_name"));
        return new State(server, row.getLong("version"), ToldTable.instant(row, "failing_since"), row.getString("answer"));
    }
}
