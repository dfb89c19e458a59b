package org.perennial.audittrail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CanonicalJson;
import org.perennial.shared.Problem;
import tools.jackson.databind.json.JsonMapper;

/** What an entry commits to: the subject's name at that moment and the facts. Everything personal is here and can be erased. */
@Entity
@Immutable
class AuditPayload {

    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int MAX_SEARCH = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    private UUID entryId;

    private byte @Nullable [] salt;
    private @Nullable String content;
    private @Nullable String searchText;

    @SuppressWarnings("NullAway.Init")
    protected AuditPayload() {}

    AuditPayload(UUID entryId, byte[] salt, String content, @Nullable String label) {
        this.entryId = entryId;
        this.salt = salt;
        this.content = content;
        this.searchText = label == null ? null : searchable(label);
    }

    /** Canonical text of what the event says; 413 {@code trail.payload-too-large} above a million characters. */
    static String contentOf(AuditableEvent event) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        members.put("payload", event.payload());
        members.put("subjectLabel", event.subjectLabel());
        // Through UTF-8 once, so that an unpaired surrogate is what it will be after the database.
        String content = new String(CanonicalJson.bytes(members), StandardCharsets.UTF_8);
        if (content.length() > MAX_CHARACTERS) {
            throw Problem.tooLarge("trail.payload-too-large", "This is more than the audit trail can record at once.");
        }
        return content;
    }

    /** Null once erased. */
    @Nullable Said said() {
        return content == null ? null : JSON.readValue(content, Said.class);
    }

    /** As {@link #searchText}: lower case, without what databases refuse. */
    static String searchable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ").toLowerCase(Locale.ROOT);
        return clean.substring(0, Math.min(clean.length(), MAX_SEARCH));
    }

    record Said(Map<String, Object> payload, @Nullable String subjectLabel) {}
}
