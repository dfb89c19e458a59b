package org.perennial.evidence;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Uploads: the container refuses what is too large while it comes in, before anything of it is looked at. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    /** Room for the texts that go with the file and for the parts' headers. */
    private static final long FORM_BYTES = 256 * 1024L;

    @Bean
    MultipartConfigElement multipartConfig(EvidenceSettings settings) {
        long max = settings.maxSize().toBytes();
        return new MultipartConfigElement("", max, max + FORM_BYTES, 0);
    }

    /** Resolved only when the handler asks for the parts, so that it can answer for what is wrong with them. */
    @Bean
    MultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }
}
