package org.perennial.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.perennial.notification.MailFixture;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application over HTTP, on PostgreSQL; with {@code @Tag("both")} on H2 as well. All such tests share one
 * context: add no properties, mocks or configuration to a class, isolate by {@link TestOrganisation} instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = {TestDatabase.class, OidcServer.Address.class})
@Import({TestOrganisations.class, CorrectiveActions.class, MailFixture.class})
public @interface ApiTest {}
