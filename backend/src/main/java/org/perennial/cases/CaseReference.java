package org.perennial.cases;

import java.util.Optional;
import java.util.UUID;
import org.perennial.process.spi.ReferenceCheck;
import org.springframework.stereotype.Component;

/** A case named in a form is one the person may read. */
@Component
class CaseReference implements ReferenceCheck {

    private final CaseRecords records;
    private final CaseAccess access;

    CaseReference(CaseRecords records, CaseAccess access) {
        this.records = records;
        this.access = access;
    }

    @Override
    public String entity() {
        return "case";
    }

    @Override
    public Optional<String> refusal(UUID id, FormContext context) {
        boolean readable = records.findById(id)
                .map(CaseRecord::file)
                .filter(file -> access.mayRead(file, context.personId()))
                .isPresent();
        return readable ? Optional.empty() : Optional.of("Choose a case you may read.");
    }

    @Override
    public Optional<String> label(UUID id) {
        return records.findById(id).map(CaseRecord::file).map(file -> file.number() + " " + file.title());
    }
}
