package org.perennial.identity.web;

import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.shared.web.IdempotencyFilter;
import org.perennial.shared.web.IdempotencyKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets through to what. Finer rules stand in the services, by capability, unit and case. */
@Configuration
class SecurityConfiguration {

    /** Called by mail programs: the token in the address is the proof, there is no session that could be abused. */
    private static final String LEAVE_MAIL = "/api/mail/leave";
    private static final String[] WAYS_IN = {
        "/api/session/ways", "/api/session/links", "/api/session/link", "/api/session/oidc", "/api/session/oidc/callback"
    };

    @Bean
    CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(attributes -> attributes.sameSite("Lax"));
        return cookie;
    }

    /** There is no other way in than ours; without this bean Spring Boot would make up a user with a printed password. */
    @Bean
    AuthenticationManager nobody() {
        return attempt -> {
            throw new AuthenticationServiceException("Sign in at /api/session.");
        };
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, BrowserSessions sessions, SecurityProblems problems, CookieCsrfTokenRepository csrfCookie, Access access,
            IdempotencyKeys answers) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie)
                        .csrfTokenRequestHandler(new CsrfHeader())
                        .ignoringRequestMatchers(LEAVE_MAIL))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> headers
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new ContentSecurityPolicy()))
                .addFilterAfter(new CurrentActorFilter(), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new IdempotencyFilter(answers), CurrentActorFilter.class)
                .authorizeHttpRequests(rules -> rules
                        .requestMatchers("/api/session", "/api/setup", "/api/demo/accounts", LEAVE_MAIL).permitAll()
                        .requestMatchers(WAYS_IN).permitAll()
                        .requestMatchers("/api/**").access(new GuestDoor())
                        .requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").access((who, request) ->
                                new AuthorizationDecision(access.may(Capability.MANAGE_ORGANISATION, null)))
                        .requestMatchers("/error").permitAll()
                        .requestMatchers(HttpMethod.GET, "/**").permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**").permitAll()
                        .anyRequest().denyAll())
                .build();
    }
}
