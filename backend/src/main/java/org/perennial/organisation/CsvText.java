package org.perennial.organisation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a CSV file into text: UTF-8 with or without byte order mark, UTF-16 with one; nothing is guessed. */
final class CsvText {

    /** Longest line in characters; a longer one is an attack or no CSV. */
    static final int LONGEST_LINE = 20_000;

    private CsvText() {}

    /** @throws CharacterCodingException while reading, where the bytes are no such text */
    static BufferedReader open(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(4);
        byte[] start = in.readNBytes(4);
        in.reset();
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
        } else if (starts(start, 0xFF, 0xFE, 0x00, 0x00) || starts(start, 0x00, 0x00, 0xFE, 0xFF)) {
            throw new CharacterCodingException();
        } else if (starts(start, 0xFF, 0xFE)) {
            in.skipNBytes(2);
            return reader(in, StandardCharsets.UTF_16LE);
        } else if (starts(start, 0xFE, 0xFF)) {
            in.skipNBytes(2);
            return reader(in, StandardCharsets.UTF_16BE);
        } else if (hasZero(start)) {
            // UTF-16 without a byte order mark: no text of people begins with such a character
            throw new CharacterCodingException();
        }
        return reader(in, StandardCharsets.UTF_8);
    }

    /** {@code ;} or {@code ,}, whichever the first line has more of outside quotes. */
    static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_LINE + 1);
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < LONGEST_LINE; i++) {
            int c = text.read();
            if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            quoted ^= c == '"';
            semicolons += !quoted && c == ';' ? 1 : 0;
            commas += !quoted && c == ',' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }

    private static BufferedReader reader(InputStream in, Charset charset) {
        Reader strict = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new BufferedReader(new LineLimit(strict, LONGEST_LINE), LONGEST_LINE + 2);
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
