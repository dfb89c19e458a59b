package org.perennial.evidence;

import java.util.Set;

/**
 * A type of file that is taken as evidence.
 *
 * @param mediaType what it is stored and served as
 * @param extensions lower case
 * @param declared what senders call it; browsers ask the operating system, which may know odd names
 * @param sniffed what its first bytes may look like
 */
record FileType(String mediaType, Set<String> extensions, Set<String> declared, Set<String> sniffed, Family family) {

    enum Family {
        BINARY,
        TEXT,
        ARCHIVE,
        OOXML
    }

    boolean mayBeDeclaredAs(String type) {
        return type.equals(mediaType)
                || declared.contains(type)
                || family == Family.TEXT && type.equals("text/plain");
    }
}
