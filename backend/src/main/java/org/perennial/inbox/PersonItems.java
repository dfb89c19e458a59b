package org.perennial.inbox;

import java.util.List;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.NameEraser;
import org.perennial.shared.NameEraser.Place;
import org.perennial.shared.PersonRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What work items say of a person who is erased, and the person's own views and drafts. */
@Component
class PersonItems implements PersonRemains {

    private final NameEraser names;
    private final JdbcClient jdbc;

    PersonItems(NameEraser names, JdbcClient jdbc) {
        this.names = names;
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson person) {
        jdbc.sql("delete from saved_view where person_id = ?").param(person.id()).update();
        jdbc.sql("delete from work_draft where person_id = ?").param(person.id()).update();
        names.replace(person, new Place("work_item", List.of("id"), true), "detail", "passed_over");
        names.replace(person, Place.of("work_bar", "item_id", "person_id"), "detail");
    }
}
