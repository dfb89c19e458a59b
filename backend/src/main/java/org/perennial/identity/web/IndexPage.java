package org.perennial.identity.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The one page of the web application, answered for every route of the client with a nonce of its own. */
@Configuration
class IndexPage implements WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(IndexPage.class);
    private static final String PLACEHOLDER = "__CSP_NONCE__";
    private static final String WITHOUT_FRONTEND = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Perennial</title>
            <p>This server was built without its web application. The interface under /api works.</p></html>
            """;

    private final String html = read(new ClassPathResource("web/index.html"));

    @Bean
    RouterFunction<ServerResponse> clientRoutes() {
        return RouterFunctions.route(
                RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(IndexPage::isClientRoute), this::page);
    }

    /** File names of the assets hold a hash of their content: they never change. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/web/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** Everything that is neither ours nor a file: the last part of a file's path has a dot, that of a route has none. */
    private static boolean isClientRoute(ServerRequest request) {
        String path = request.path();
        boolean ours = path.equals("/api") || path.startsWith("/api/") || path.startsWith("/assets/")
                || path.startsWith("/actuator") || path.startsWith("/v3/") || path.equals("/error");
        boolean file = path.substring(path.lastIndexOf('/')).contains(".") && !path.equals("/index.html");
        return !ours && !file;
    }

    private ServerResponse page(ServerRequest request) {
        String nonce = ContentSecurityPolicy.nonce(request.servletRequest());
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html.replace(PLACEHOLDER, nonce));
    }

    private static String read(ClassPathResource page) {
        if (!page.exists()) {
            LOG.warn("There is no web application in this build; only the interface under /api is served.");
            return WITHOUT_FRONTEND;
        }
        try {
            return page.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
