package org.perennial.soak;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the server said it had done, kept outside the server. */
final class Ledger {

    /**
     * An acknowledged action.
     *
     * @param sql counts what it left behind, which must be one
     */
    record Claim(String what, String sql, Object subject) {}

    /**
     * The drafts of an item, each a unique text.
     *
     * @param acknowledged the last one the server confirmed
     * @param later sent after it without an answer, so it may have replaced it
     */
    record Draft(String acknowledged, Set<String> later) {}

    private final Queue<Claim> claims = new ConcurrentLinkedQueue<>();
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

    void started(String caseId) {
        claims.add(new Claim("case started", "select count(*) from case_record where id = ?", caseId));
        audited("case.started", "case_id", caseId);
    }

    void submitted(String itemId) {
        claims.add(new Claim("step submitted",
                "select count(*) from case_submission s join work_item w on w.id = s.item_id where w.state = 'DONE' and w.id = ?", itemId));
        audited("item.completed", "subject_id", itemId);
    }

    void opened(String itemId) {
        claims.add(new Claim("next step offered", "select count(*) from work_item where id = ?", itemId));
    }

    void collected(String evidenceId) {
        claims.add(new Claim("evidence kept",
                "select count(*) from evidence e join evidence_chunk c on c.sha256 = e.sha256 where e.id = ?", evidenceId));
    }

    void commented(String text) {
        claims.add(new Claim("comment", "select count(*) from case_comment where text = ?", text));
    }

    void withdrawn(String caseId) {
        claims.add(new Claim("case withdrawn and sealed",
                "select count(*) from case_record r join case_seal s on s.case_id = r.id where r.state = 'WITHDRAWN' and r.id = ?", caseId));
    }

    /** Before sending: it may be stored from now on. */
    void drafting(String itemId, String text) {
        drafts.computeIfAbsent(itemId, fresh -> new Draft(null, ConcurrentHashMap.newKeySet())).later().add(text);
    }

    void drafted(String itemId, String text) {
        drafts.put(itemId, new Draft(text, ConcurrentHashMap.newKeySet()));
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    Map<String, Draft> drafts() {
        return drafts;
    }

    private void audited(String action, String column, String id) {
        claims.add(new Claim(action + " in the trail",
                "select count(*) from audit_entry where action = '" + action + "' and " + column + " = ?", id));
    }
}
