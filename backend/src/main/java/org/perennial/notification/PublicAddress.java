package org.perennial.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach the product, for links in mails.
 *
 * @param publicUrl address without a path's end, such as {@code https://perennial.example.org}
 */
@ConfigurationProperties("perennial")
record PublicAddress(@DefaultValue("http://localhost:8080") URI publicUrl) {

    /** The whole address of a path inside the product. */
    String link(String path) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** The name that follows the at sign of our message ids. */
    String host() {
        return publicUrl.getHost() == null ? "localhost" : publicUrl.getHost();
    }
}
