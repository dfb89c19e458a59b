package org.perennial.shared.web;

import org.perennial.shared.Violation;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body does not fit what is expected, without repeating what was sent. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Violation violation(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof DatabindException misfit)) {
            return new Violation("", "not-json", "The body is no valid JSON.");
        }
        StringBuilder pointer = new StringBuilder();
        misfit.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName()));
        return misfit instanceof UnrecognizedPropertyException
                ? new Violation(pointer.toString(), "unknown-field", "This field is not known here.")
                : new Violation(pointer.toString(), "wrong-type", "This value has the wrong form.");
    }
}
