package org.perennial.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.perennial.identity.ApiTokens;
import org.perennial.identity.ApiTokens.Holder;
import org.perennial.identity.CurrentToken;
import org.perennial.shared.Problem;
import org.perennial.shared.web.ApiPath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a machine in by {@code Authorization: Bearer}; a wrong token is refused at once, whatever else the request brings. */
class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final TokenThrottle throttle;
    private final SecurityProblems problems;

    TokenFilter(ApiTokens tokens, TokenThrottle throttle, SecurityProblems problems) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.problems = problems;
    }

    /** Whether the request is a machine's: for the interface, with a token. */
    static boolean matches(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && ApiPath.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        Optional<Duration> wait = throttle.wait(address);
        if (wait.isPresent()) {
            refuse(request, response, wait.get());
            return;
        }
        Optional<Holder> holder = tokens.enter(request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).strip());
        if (holder.isEmpty()) {
            throttle.wrong(address);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.answer(request, response, new Problem(
                    HttpStatus.UNAUTHORIZED, "token.invalid", "This token is wrong, expired or revoked, or its person may not sign in."));
            return;
        }
        Optional<Duration> tooMuch = throttle.use(holder.get().tokenId());
        if (tooMuch.isPresent()) {
            refuse(request, response, tooMuch.get());
            return;
        }
        SecurityContextHolder.setContext(context(holder.get()));
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds() + 1)));
        problems.answer(request, response, new Problem(
                HttpStatus.TOO_MANY_REQUESTS, "token.throttled", "Too many requests with tokens. Try again in a moment."));
    }

    private static SecurityContext context(Holder holder) {
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                holder.person(), holder.tokenId(),
                holder.scopes().stream().map(scope -> new SimpleGrantedAuthority(scope.key())).toList());
        token.setDetails(CurrentToken.VIA);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        return context;
    }
}
