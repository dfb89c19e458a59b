package org.perennial.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes on after signing in: always a page of ours, whatever a link said. */
public final class ReturnPath {

    /** One slash, and nothing a browser reads as another one or leaves out before it looks for one. */
    private static final Pattern INSIDE = Pattern.compile("/(?!/)[^\\\\\\p{Cntrl}\\s]{0,999}");

    private ReturnPath() {}

    /** The path with query and fragment, when it leads to a page of this product; empty otherwise. */
    public static Optional<String> of(@Nullable String wanted) {
        if (wanted == null || !INSIDE.matcher(wanted).matches() || wanted.startsWith("/api/")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(wanted);
            return uri.getRawAuthority() == null && uri.getScheme() == null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
