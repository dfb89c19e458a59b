package org.perennial.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the same thing for many records in one transaction as cheaply as for one: what each of them asks alike is asked once, what
 * each of them writes alike is written in one go at the end. Whoever asks or writes through it need not know whether many are at
 * work: outside {@link #call} everything happens at once. Answers are those of the first question, so nothing may be remembered that
 * the work itself changes.
 */
public final class Together {

    private static final ThreadLocal<@Nullable Together> CURRENT = new ThreadLocal<>();

    private final Map<Question, @Nullable Object> answers = new HashMap<>();
    private final Map<Object, Later<?>> later = new LinkedHashMap<>();

    private Together() {}

    private record Question(Class<?> asker, Object subject) {}

    private record Later<T>(List<T> things, Consumer<List<T>> work) {

        void run() {
            work.accept(List.copyOf(things));
        }
    }

    /** Runs the work, then what it left for later, in the order in which it was first left. Call it inside the transaction. */
    public static <T> T call(Supplier<T> work) {
        if (CURRENT.get() != null) {
            return work.get();
        }
        Together together = new Together();
        CURRENT.set(together);
        try {
            T result = work.get();
            together.finish();
            return result;
        } finally {
            CURRENT.remove();
        }
    }

    /** The answer that this asker got before on this subject, else a new one. */
    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> T once(Class<?> asker, Object subject, Supplier<T> question) {
        Together together = CURRENT.get();
        if (together == null) {
            return question.get();
        }
        Question key = new Question(asker, subject);
        // No computeIfAbsent: one question may ask another.
        if (!together.answers.containsKey(key)) {
            together.answers.put(key, question.get());
        }
        return (T) together.answers.get(key);
    }

    /** Gives the answer before anybody asks, because many were read at once; without effect outside {@link #call}. */
    public static void know(Class<?> asker, Object subject, @Nullable Object answer) {
        Together together = CURRENT.get();
        if (together != null) {
            together.answers.put(new Question(asker, subject), answer);
        }
    }

    /** Leaves the thing for the end, when the work gets all that was left under this name; outside {@link #call} it gets it now. */
    @SuppressWarnings("unchecked")
    public static <T> void later(Object name, T thing, Consumer<List<T>> work) {
        Together together = CURRENT.get();
        if (together == null) {
            work.accept(List.of(thing));
            return;
        }
        ((Later<T>) together.later.computeIfAbsent(name, key -> new Later<>(new ArrayList<>(), work))).things().add(thing);
    }

    private void finish() {
        while (!later.isEmpty()) {
            later.remove(later.keySet().iterator().next()).run();
        }
    }
}
