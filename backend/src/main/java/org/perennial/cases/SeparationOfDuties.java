package org.perennial.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.SeparationRule.Barred;
import org.perennial.cases.SeparationRule.Foreseen;
import org.perennial.cases.SeparationRule.Question;
import org.perennial.process.CaseType;
import org.perennial.organisation.Absences;
import org.perennial.organisation.People;
import org.perennial.process.CaseTypes;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Together;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may not do a step of a case, because of what they did in it or what they own (domain.md 1). Compares people across the
 * whole case; a role gives no exemption, not even an administrator's.
 */
@Service
@Transactional(readOnly = true)
public class SeparationOfDuties {

    /** Key of the rule that comes from a case type's own pairs of steps. */
    public static final String PAIR = "separate-steps";

    private final CaseTypes types;
    private final Submissions submissions;
    private final ObjectProvider<SeparationRule> rules;
    private final Absences absences;
    private final People people;
    private final Clock clock;

    SeparationOfDuties(
            CaseTypes types,
            Submissions submissions,
            ObjectProvider<SeparationRule> rules,
            Absences absences,
            People people,
            Clock clock) {
        this.types = types;
        this.submissions = submissions;
        this.rules = rules;
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Everybody barred from that step now, by person; the first rule that bars somebody speaks for all.
     *
     * @param stepKey also what is done to the case as a whole, such as {@code withdraw}
     */
    public Map<UUID, Barred> barred(CaseFile file, String stepKey) {
        return Together.once(SeparationOfDuties.class, file.id() + stepKey, () -> ask(file, stepKey));
    }

    /** Reads at once what {@link #barred} asks of each case, where many are worked on together. */
    public void prepare(Set<UUID> cases) {
        submissions.deeds(cases).forEach((id, deeds) -> Together.know(Submissions.class, id, deeds));
    }

    private Map<UUID, Barred> ask(CaseFile file, String stepKey) {
        List<Barred> all = new ArrayList<>(pairs(file, stepKey));
        Question question = question(file, stepKey);
        rules.orderedStream().forEach(rule -> all.addAll(rule.barred(question)));
        Map<UUID, Barred> byPerson = new LinkedHashMap<>();
        all.forEach(barred -> byPerson.putIfAbsent(barred.personId(), barred));
        inherited(byPerson).forEach(barred -> byPerson.putIfAbsent(barred.personId(), barred));
        return byPerson;
    }

    /** Who may do later steps no more once that person gave these answers, together with those who may not anyway. */
    public List<Foreseen> foreseen(CaseFile file, String stepKey, UUID personId, Map<String, Object> answers) {
        Question question = question(file, stepKey);
        return rules.orderedStream()
                .flatMap(rule -> rule.foreseen(question, answers).stream())
                .map(later -> {
                    Set<UUID> all = new HashSet<>(later.people());
                    all.addAll(barred(file, later.stepKey()).keySet());
                    if (types.version(file.typeVersion()).separatedFrom(later.stepKey()).contains(stepKey)) {
                        all.add(personId);
                    }
                    return new Foreseen(later.stepKey(), later.roles(), all);
                })
                .toList();
    }

    private Question question(CaseFile file, String stepKey) {
        return new Question(
                file.id(), file.type(), stepKey, file.subjectKind(), file.subjectId(), file.unitId(), clock.instant());
    }

    /** Whoever stands in for a barred person inherits the ban, for as long as they do. */
    private List<Barred> inherited(Map<UUID, Barred> byPerson) {
        Instant now = clock.instant();
        List<Barred> heirs = new ArrayList<>();
        for (UUID absent : absences.awayAmong(byPerson.keySet(), now).keySet()) {
            Barred ban = byPerson.get(absent);
            String name = people.refs(List.of(absent)).getOrDefault(absent, new PersonRef(absent, "somebody")).name();
            absences.line(absent, now).forEach(heir -> heirs.add(new Barred(
                    heir, ban.ruleKey(), "You stand in for " + name + ", who may not do this either: " + ban.detail())));
        }
        return heirs;
    }

    /** Why that person may not do the step; empty when they may. */
    public Optional<Barred> refusal(CaseFile file, String stepKey, UUID personId) {
        return Optional.ofNullable(barred(file, stepKey).get(personId));
    }

    private List<Barred> pairs(CaseFile file, String stepKey) {
        CaseType type = types.version(file.typeVersion());
        List<String> apart = type.separatedFrom(stepKey);
        return Together.once(Submissions.class, file.id(), () -> submissions.deeds(file.id())).stream()
                .filter(deed -> apart.contains(deed.stepKey()))
                .map(deed -> new Barred(
                        deed.personId(),
                        PAIR,
                        "You did “" + type.stepTitle(deed.stepKey()) + "” in this case, so “" + type.stepTitle(stepKey)
                                + "” belongs to somebody else."))
                .toList();
    }
}
