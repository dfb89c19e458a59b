package org.perennial.testing;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.perennial.identity.Accounts;
import org.perennial.identity.Roles;
import org.perennial.organisation.People;
import org.perennial.organisation.Unit;
import org.perennial.organisation.UnitData;
import org.perennial.organisation.Units;
import org.perennial.shared.BusinessClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Hands out organisations; each test class has its own, so that no test sees another's records. */
@TestComponent
public class TestOrganisations {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalTime LATE = LocalTime.of(23, 55);
    private static final LocalTime MORNING = LocalTime.of(2, 5);

    final Units units;
    final People people;
    final Roles roles;
    final Accounts accounts;
    private final BusinessClock clock;
    private final WebServerApplicationContext server;
    private final Map<Class<?>, TestOrganisation> byTest = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    TestOrganisations(Units units, People people, Roles roles, Accounts accounts, BusinessClock clock, WebServerApplicationContext server) {
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.clock = clock;
        this.server = server;
    }

    /** The organisation of a test class, made when first asked for; call it with {@code this} in a {@code @BeforeEach}. */
    public TestOrganisation of(Object test) {
        return byTest.computeIfAbsent(test.getClass(), any -> fresh());
    }

    /**
     * An organisation nobody else uses, and not at the turn of a day: deadlines end a second before midnight, tests that went to one
     * leave the clock there. What is today for a test must be so for its requests, here and by UTC.
     */
    public TestOrganisation fresh() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        if (now.toLocalTime().isAfter(LATE) || now.toLocalTime().isBefore(MORNING)) {
            ZonedDateTime morning = now.plusMinutes(5).toLocalDate().atTime(MORNING).atZone(ZONE);
            clock.setOffset(clock.offset().plus(Duration.between(now, morning)));
        }
        return new TestOrganisation(this, root(), "t" + made.incrementAndGet());
    }

    /** A client nobody is signed in with. */
    public ApiClient anonymous() {
        return new ApiClient(URI.create("http://localhost:" + server.getWebServer().getPort()));
    }

    /** The one unit above all; the units of the tests lie below it. */
    public synchronized UUID root() {
        return units.all().stream()
                .findFirst()
                .orElseGet(() -> units.create(new UnitData("ROOT", "Test organisation", null, null, null, "Europe/Berlin", "DE", null, true)))
                .id();
    }

    Unit unit(String code, String name, UUID parent) {
        return units.create(UnitData.of(code, name, parent));
    }
}
