package org.perennial.notification.web;

import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.Unit;
import org.perennial.organisation.Units;
import org.springframework.stereotype.Component;

/** The mail server is everybody's: who administers one unit must not lead the mails of all through a server of theirs. */
@Component
class MailAdministration {

    private final Access access;
    private final Units units;

    MailAdministration(Access access, Units units) {
        this.access = access;
        this.units = units;
    }

    /** @throws org.perennial.shared.Problem 403 {@code capability.missing} without the capability in the whole organisation */
    void require() {
        access.require(Capability.MANAGE_MAIL, units.all().stream().findFirst().map(Unit::id).orElse(null));
    }
}
