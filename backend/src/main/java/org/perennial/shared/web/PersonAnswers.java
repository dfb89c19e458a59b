package org.perennial.shared.web;

import org.perennial.shared.ErasedPerson;
import org.perennial.shared.NameEraser;
import org.perennial.shared.PersonRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that are kept for a day in case a request comes again: those that name a person who is erased go at once. */
@Component
class PersonAnswers implements PersonRemains {

    private final JdbcClient jdbc;

    PersonAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson person) {
        jdbc.sql("delete from idempotency_key where person_id = :id or body like :name escape '\\' or body like :email escape '\\'")
                .param("id", person.id())
                .param("name", NameEraser.containing(person.name()))
                .param("email", NameEraser.containing(person.email()))
                .update();
    }
}
