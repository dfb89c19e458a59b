package org.perennial.notification;

import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets administrators' open screens know how mail does. */
@Component
@Transactional
class MailNews {

    private final ApplicationEventPublisher events;

    MailNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** The server began to fail, works again, or was changed. */
    public void changed() {
        events.publishEvent(new LiveHint("mail", null));
    }

    /** One more mail needs somebody's look. */
    public void undeliverable() {
        events.publishEvent(new LiveHint("mail", null));
    }
}
