package org.perennial.demo;

import java.util.List;

/** The sample's people as the demo's sign-in page lists them. Everybody may know the one password: it opens nothing real. */
@DemoBean
public class SampleAccounts {

    private final SampleData data;

    SampleAccounts(SampleData data) {
        this.data = data;
    }

    /**
     * @param roles their keys; the screen has the words
     * @param story what to try as this person, in a line
     */
    public record Account(String login, String password, String name, String unit, List<String> roles, String story) {}

    public List<Account> all() {
        return data.people().stream()
                .map(part -> new Account(
                        part.text("key"),
                        data.password(),
                        part.text("name"),
                        unitName(part.text("unit")),
                        part.list("roles").stream().map(Object::toString).toList(),
                        part.text("story")))
                .toList();
    }

    private String unitName(String key) {
        return data.units().stream()
                .filter(unit -> unit.text("key").equals(key))
                .map(unit -> unit.text("name"))
                .findFirst()
                .orElse(key);
    }
}
