package org.perennial.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who acts on this thread, and in which request; {@link Actor#SYSTEM} where nobody said otherwise. */
public final class CurrentActor {

    private record Scope(Actor actor, @Nullable String requestId) {}

    private static final ThreadLocal<@Nullable Scope> SCOPE = new ThreadLocal<>();

    private CurrentActor() {}

    public static Actor get() {
        Scope scope = SCOPE.get();
        return scope == null ? Actor.SYSTEM : scope.actor();
    }

    /** Whether anybody said who acts on this thread; where not, {@link #get} answers the product itself. */
    public static boolean said() {
        return SCOPE.get() != null;
    }

    /** Id of the request being served; null outside a request. */
    public static @Nullable String requestId() {
        Scope scope = SCOPE.get();
        return scope == null ? null : scope.requestId();
    }

    /** Runs {@code work} as {@code actor}; the former actor is back afterwards, also after an exception. */
    public static <T> T call(Actor actor, @Nullable String requestId, Supplier<T> work) {
        Scope before = SCOPE.get();
        SCOPE.set(new Scope(actor, requestId));
        try {
            return work.get();
        } finally {
            if (before == null) {
                SCOPE.remove();
            } else {
                SCOPE.set(before);
            }
        }
    }

    public static void run(Actor actor, Runnable work) {
        call(actor, requestId(), () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
