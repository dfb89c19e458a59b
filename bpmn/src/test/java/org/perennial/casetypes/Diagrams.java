package org.perennial.casetypes;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Small questions to a diagram. */
final class Diagrams {

    private Diagrams() {}

    static Set<String> ids(Collection<? extends BaseElement> elements) {
        Set<String> ids = new TreeSet<>();
        elements.forEach(element -> ids.add(element.getId()));
        return ids;
    }
}
