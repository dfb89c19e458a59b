package org.perennial.reporting;

import java.io.IOException;
import java.io.OutputStream;

/** A finished pack to be given out: what it is, and its bytes, piece by piece. */
public record PackDownload(AuditPack pack, Bytes bytes) {

    /** Writes all bytes; throws when the receiver goes away. */
    @FunctionalInterface
    public interface Bytes {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Name of the file: letters, digits and dashes only. */
    public String fileName() {
        String title = pack.title().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return "audit-pack-" + (title.isEmpty() ? "" : title.substring(0, Math.min(60, title.length())) + "-") + pack.periodTo() + ".zip";
    }
}
