package org.perennial.shared;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Repeats a whole transaction that lost a race against another one: who acts on something else must not be told to try again
 * because two people were quick at the same moment; of two who insert the same row the second finds it when it comes again. Call it
 * outside any transaction.
 */
public final class Retries {

    private static final int TRIES = 5;

    private Retries() {}

    /** Runs the transaction up to five times; the last failure is passed on. */
    public static <T> T call(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (ConcurrencyFailureException | DuplicateKeyException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L, 20_000_000L * attempt));
            }
        }
    }

    public static void run(Runnable transaction) {
        call(() -> {
            transaction.run();
            return Boolean.TRUE;
        });
    }
}
