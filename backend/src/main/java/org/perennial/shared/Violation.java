package org.perennial.shared;

/**
 * One thing wrong with an input.
 *
 * @param pointer JSON pointer to the value, such as {@code /actions/0/ownerId}; empty for the whole input
 * @param code stable code a client may act on
 * @param message what is wrong and what would be right, in words for the person
 */
public record Violation(String pointer, String code, String message) {}
