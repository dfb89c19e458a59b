package org.perennial.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.perennial.evidence.Preview.Form;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes previews. All bytes are read, so that the digest is checked; only the beginning is kept. */
@Component
class Previews {

    private static final int SHOWN_BYTES = 128 * 1024;
    private static final int SHOWN_ROWS = 100;
    private static final int SHOWN_COLUMNS = 50;
    private static final int SHOWN_CELL = 500;

    /** Larger pictures and PDF files are downloaded: a browser holds them three times over. */
    private static final long IMAGE_BYTES = 10L * 1024 * 1024;

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Set<String> TABLES = Set.of("text/csv", "text/tab-separated-values");
    private static final Set<String> TEXTS = Set.of("text/plain", "application/json", "message/rfc822");

    private final EvidenceStore store;

    Previews(EvidenceStore store) {
        this.store = store;
    }

    Preview of(Evidence evidence) {
        String type = evidence.mediaType();
        if (IMAGES.contains(type) && evidence.size() <= IMAGE_BYTES) {
            return Preview.image();
        }
        if (type.equals("application/pdf") && evidence.size() <= IMAGE_BYTES) {
            return Preview.pdf();
        }
        if (!TABLES.contains(type) && !TEXTS.contains(type)) {
            return Preview.none();
        }
        boolean cut = evidence.size() > SHOWN_BYTES;
        String text = text(beginning(evidence.sha256()), cut);
        return TABLES.contains(type) ? table(text, type.endsWith("tab-separated-values"), cut) : new Preview(Form.TEXT, text, null, cut);
    }

    private byte[] beginning(String sha256) {
        Beginning kept = new Beginning();
        try {
            store.copyTo(sha256, kept);
        } catch (IOException damaged) {
            throw new Problem(
                    HttpStatus.INTERNAL_SERVER_ERROR, "evidence.damaged",
                    "The stored file is not what was handed in. Tell the administrator.");
        }
        return kept.bytes();
    }

    /** UTF-8, or what Windows writes where it is not; marks that turn the reading direction are made visible. */
    private static String text(byte[] bytes, boolean cut) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(cut ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.replace("\ufeff", "").replaceAll("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", "\ufffd").replace('\u0000', '\ufffd');
    }

    private static Preview table(String text, boolean tabs, boolean cut) {
        char separator = tabs ? '\t' : separator(text);
        List<List<String>> rows = new ArrayList<>();
        boolean more = cut;
        try (var parser = CSVFormat.DEFAULT.builder().setDelimiter(separator).get().parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                if (rows.size() == SHOWN_ROWS) {
                    more = true;
                    break;
                }
                more = more || row.size() > SHOWN_COLUMNS;
                rows.add(row.stream().limit(SHOWN_COLUMNS).map(Previews::cell).toList());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException brokenQuotes) {
            // Shown as it stands: what cannot be read as a table is still a text.
            return new Preview(Form.TEXT, text, null, cut);
        }
        return new Preview(Form.TABLE, null, rows, more);
    }

    private static String cell(String value) {
        return value.length() <= SHOWN_CELL ? value : value.substring(0, SHOWN_CELL) + "…";
    }

    /** The separator the first line uses most. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(found -> found == wanted).count();
    }

    /** Keeps the first bytes and drops the rest. */
    private static final class Beginning extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream(8192);

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            kept.write(bytes, offset, Math.max(0, Math.min(length, SHOWN_BYTES - kept.size())));
        }

        byte[] bytes() {
            return kept.toByteArray();
        }
    }
}
