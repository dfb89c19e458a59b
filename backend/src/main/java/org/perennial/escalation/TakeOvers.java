package org.perennial.escalation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.inbox.TakeOver;
import org.perennial.shared.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking over late work, and telling who had it. */
@Service
@Transactional
public class TakeOvers {

    private final TakeOver takeOver;
    private final ItemFiles items;
    private final AskNews news;

    TakeOvers(TakeOver takeOver, ItemFiles items, AskNews news) {
        this.takeOver = takeOver;
        this.items = items;
        this.news = news;
    }

    /** Gives the current person a late task; refused as {@link TakeOver#take} says, and 400 without reason. */
    public void takeOver(UUID itemId, @Nullable String reason) {
        items.requireVisible(itemId);
        String why = Words.required(reason, "/reason", Words.REASON);
        UUID before = takeOver.take(itemId, why);
        if (before != null) {
            ItemFile item = items.byId(List.of(itemId)).get(itemId);
            news.tell("item.taken-over", Set.of(before), item, Map.of("reason", why));
        }
    }
}
