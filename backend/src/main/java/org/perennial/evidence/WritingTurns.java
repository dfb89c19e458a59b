package org.perennial.evidence;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets large writes into the embedded database one after the other: it keeps what is not on the disk yet in the heap, for all writers
 * together, and three files of 100 MB at once ended it in a heap of 256 MB (measured). PostgreSQL needs no turns.
 */
@Component
class WritingTurns {

    private final boolean embedded;
    private final Lock turn = new ReentrantLock(true);

    WritingTurns(@Value("${spring.datasource.url:}") String database) {
        this.embedded = database.isEmpty();
    }

    /** Call it before a transaction begins: who waits must hold no connection. */
    <T> T take(Supplier<T> write) {
        if (!embedded) {
            return write.get();
        }
        turn.lock();
        try {
            return write.get();
        } finally {
            turn.unlock();
        }
    }
}
