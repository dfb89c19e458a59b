package org.perennial.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perennial.testing.TestOrganisation.PASSWORD;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.identity.Accounts;
import org.perennial.identity.Accounts.Proof;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@ApiTest
@Tag("both")
class BrowserSessionsTests {

    @Autowired
    TestOrganisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    BrowserSessions sessions;

    TestOrganisation organisation;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
    }

    /** The one that a reset cannot delete, because it is not stored yet when the reset looks for sessions. */
    @Test
    void endsSessionThatBeganWithThePasswordBeforeAReset() {
        organisation.signedInAs("auditor");
        Proof withOldPassword = accounts.authenticate(organisation.login("auditor"), PASSWORD).orElseThrow();

        accounts.reset(organisation.person("auditor"), organisation.login("auditor"), "quite another sentence");

        assertThat(sessions.containsContext(started(withOldPassword))).isFalse();
        Proof withNewPassword = accounts.authenticate(organisation.login("auditor"), "quite another sentence").orElseThrow();
        assertThat(sessions.containsContext(started(withNewPassword))).isTrue();
    }

    private MockHttpServletRequest started(Proof proof) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        sessions.start(proof, SignIn.PASSWORD, request);
        return request;
    }
}
