package org.perennial.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list read by keyset.
 *
 * @param nextCursor give it back to read on; null when this page is the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** The largest page a list gives, whatever was asked for. */
    public static final int MAX = 200;

    /** The page size to use for a {@code limit} parameter: 50 when null, never below 1 or above {@link #MAX}. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? 50 : Math.max(1, Math.min(asked, MAX));
    }

    /** Builds a page from {@code limit + 1} rows: the extra row only tells that there is a next page. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(view).toList(), more ? cursor.apply(shown.get(limit - 1)) : null);
    }
}
