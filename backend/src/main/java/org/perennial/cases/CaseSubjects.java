package org.perennial.cases;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the card of what a case is about. */
@Component
public class CaseSubjects {

    private final ObjectProvider<CaseSubject> subjects;

    CaseSubjects(ObjectProvider<CaseSubject> subjects) {
        this.subjects = subjects;
    }

    /** Empty when the case is about nothing in particular. */
    public Optional<CaseSubject.Card> card(CaseFile file) {
        if (file.subjectId() == null) {
            return Optional.empty();
        }
        return subjects.stream()
                .filter(subject -> subject.kind().equals(file.subjectKind()))
                .findFirst()
                .flatMap(subject -> subject.card(file.subjectId()));
    }
}
