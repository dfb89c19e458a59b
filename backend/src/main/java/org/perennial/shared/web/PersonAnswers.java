package org.perennial.shared.web;

import org.perennial.shared.ErasedPerson;
import org.perennial.shared.NameEraser;
import org.perennial.shared.NameEraser.Place;
import org.perennial.shared.PersonRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that are kept for a day in case a request comes again: those to a person who is erased go at once, from others the name goes. */
@Component
class PersonAnswers implements PersonRemains {

    private final NameEraser names;
    private final JdbcClient jdbc;

    PersonAnswers(NameEraser names, JdbcClient jdbc) {
        this.names = names;
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson person) {
        jdbc.sql("delete from idempotency_key where person_id = ?").param(person.id()).update();
        names.replace(person, Place.of("idempotency_key", "person_id", "idem_key"), "body");
    }
}
