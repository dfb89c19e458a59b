package org.perennial.notification;

import org.perennial.shared.ErasedPerson;
import org.perennial.shared.NameEraser;
import org.perennial.shared.NameEraser.Place;
import org.perennial.shared.PersonRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices and mails to and about a person who is erased; nothing that still waits is sent to them. */
@Component
class PersonNotices implements PersonRemains {

    private final NameEraser names;
    private final JdbcClient jdbc;

    PersonNotices(NameEraser names, JdbcClient jdbc) {
        this.names = names;
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson person) {
        jdbc.sql("delete from mail_preference where person_id = ?").param(person.id()).update();
        person.known().addresses().forEach(address -> jdbc.sql("delete from mail where person_id = ? and lower(address) = lower(?)")
                .params(person.id(), address)
                .update());
        names.replace(person, Place.of("mail", "id"), "address", "subject", "plain", "html", "answer");
        names.replace(person, Place.of("notification", "id"), "facts");
    }
}
