package org.perennial.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * A case opened.
 *
 * @param escalationLevel how far lateness of its open tasks has climbed: 0 to 4
 */
public record CaseView(
        @JsonUnwrapped CaseRow row,
        CaseSubject.@Nullable Card subject,
        List<Stage> stages,
        List<Participant> participants,
        List<Link> links,
        @Nullable Seal seal,
        @Nullable CaseRef reopens,
        @Nullable PersonRef startedBy,
        int typeVersion,
        int escalationLevel,
        List<String> allowedActions,
        long version) {

    public record Stage(String key, String title, StageState state) {}

    public enum StageState {
        DONE,
        CURRENT,
        AHEAD
    }

    public record Participant(PersonRef person, List<String> as) {}

    public record CaseRef(UUID id, String number, String title, CaseState state) {}

    /** @param direction whether the other case is this one's PARENT or CHILD */
    public record Link(@JsonProperty("case") CaseRef other, String kind, String direction, boolean blocking) {}

    /** @param at when the case ended, on the business clock as all its history; {@code case_seal} keeps the system time as well */
    public record Seal(String hash, Instant at) {}
}
