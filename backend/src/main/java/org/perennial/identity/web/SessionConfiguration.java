package org.perennial.identity.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in the database, so that every node knows them and a restart ends none. */
@Configuration
@EnableJdbcHttpSession
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTime(@Value("${perennial.session.idle}") Duration idle) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(idle);
    }

    /** Secure whenever the request came by https; a link in a mail must find the session, so Lax and not Strict. */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("PERENNIAL_SESSION");
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        return cookie;
    }
}
