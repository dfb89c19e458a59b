package org.perennial.organisation.web;

import org.perennial.organisation.SetUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Prints the one-time link where the database is empty: who can read the log of the server may set it up. */
@Component
@Profile("!demo")
class SetUpLink {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpLink.class);

    private final SetUp setUp;

    SetUpLink(SetUp setUp) {
        this.setUp = setUp;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (setUp.needed() && ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.warn(
                    "Nobody set Perennial up yet. Open this link once, with your own host name: http://localhost:{}/setup?token={}",
                    web.getWebServer().getPort(),
                    setUp.newToken());
        }
    }
}
