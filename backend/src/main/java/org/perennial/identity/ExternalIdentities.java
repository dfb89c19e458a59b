package org.perennial.identity;

/** People as a provider of OpenID Connect knows them. */
public interface ExternalIdentities {

    /**
     * The person with this identity, who may sign in. An identity that was never seen is connected to the person with the same
     * e-mail address, for good: who gets that address at the provider later is somebody else.
     *
     * @param identity what the provider said, checked to come from it
     * @throws org.perennial.shared.Problem 403 {@code oidc.unknown-person}, {@code oidc.email-unverified} or {@code oidc.other-identity}
     */
    Accounts.Proof admit(ExternalIdentity identity);
}
