package org.perennial.notification;

/**
 * What came of a test.
 *
 * @param accepted whether the server took the mail
 * @param answer the server's own words, or what happened to the connection
 * @param to the address the mail was for
 */
public record MailTestResult(boolean accepted, String answer, String to) {}
