package org.perennial.notification;

import java.util.List;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.NameEraser;
import org.perennial.shared.PersonRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices and mails to and about a person who is erased. */
@Component
class PersonNotices implements PersonRemains {

    private static final List<String> KEY = List.of("id");

    private final NameEraser names;
    private final JdbcClient jdbc;

    PersonNotices(NameEraser names, JdbcClient jdbc) {
        this.names = names;
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson person) {
        jdbc.sql("delete from mail_preference where person_id = ?").param(person.id()).update();
        jdbc.sql("update mail set address = ? where person_id = ?").params(person.address(), person.id()).update();
        names.replace(person, "mail", KEY, "address", "subject", "plain", "html", "answer");
        names.replace(person, "notification", KEY, "facts");
    }
}
