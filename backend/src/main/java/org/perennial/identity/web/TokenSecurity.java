package org.perennial.identity.web;

import org.perennial.identity.ApiTokens;
import org.perennial.identity.Scope;
import org.perennial.shared.Problem;
import org.perennial.shared.web.IdempotencyFilter;
import org.perennial.shared.web.IdempotencyKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * What machines get through to: exactly the operations named here, each by its scope. There is no session, and so nothing that a
 * foreign page could abuse. Everything else is refused, whatever the token's person may do.
 */
@Configuration
class TokenSecurity {

    private static final String EVIDENCE = "/api/evidence";

    @Bean
    @Order(1)
    SecurityFilterChain tokens(
            HttpSecurity http, ApiTokens tokens, TokenThrottle throttle, SecurityProblems problems, IdempotencyKeys answers) {
        return http.securityMatcher(TokenFilter::matches)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(problems)
                        .accessDeniedHandler(
                                (request, response, denied) -> problems.answer(request, response, scopeMissing())))
                .headers(headers -> headers.addHeaderWriter(new ContentSecurityPolicy()))
                .addFilterBefore(new TokenFilter(tokens, throttle, problems), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new CurrentActorFilter(), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new IdempotencyFilter(answers), CurrentActorFilter.class)
                .authorizeHttpRequests(rules -> rules
                        .requestMatchers(HttpMethod.POST, EVIDENCE).hasAuthority(Scope.EVIDENCE_WRITE.key())
                        .requestMatchers(HttpMethod.GET, EVIDENCE, EVIDENCE + "/**").hasAuthority(Scope.EVIDENCE_READ.key())
                        .anyRequest().denyAll())
                .build();
    }

    private static Problem scopeMissing() {
        return Problem.forbidden(
                "token.scope-missing", "This token's scopes do not allow that. Verifying, approving and closing is for people who signed in.");
    }
}
