package org.perennial.organisation;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops reading where a line has more than a number of characters, before anything tries to keep it in memory. */
class LineLimit extends FilterReader {

    private final int limit;
    private int length;

    LineLimit(Reader in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            length = buffer[i] == '\n' || buffer[i] == '\r' ? 0 : length + 1;
            if (length > limit) {
                throw new LineTooLong();
            }
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static final class LineTooLong extends IOException {}
}
