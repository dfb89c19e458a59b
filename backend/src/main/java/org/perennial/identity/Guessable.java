package org.perennial.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells passwords that are tried first. A copy of a list of common ones would hold few of twelve characters; what those have in
 * common is checked instead: a well-known word with decoration, something repeated, a row of letters, digits or keys.
 */
final class Guessable {

    private static final int LEAST_DIFFERENT = 5;
    private static final int LEAST_OF_ITS_OWN = 5;
    private static final int LEAST_OF_A_NAME = 4;
    private static final String PRODUCT = "perennial";
    private static final Pattern REPEATED = Pattern.compile("(.{1,64}?)\\1+");
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}]");

    /** Neighbours in these rows, in both directions, count as a step of a sequence. */
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm",
            "azertyuiop", "qsdfghjklm", "1q2w3e4r5t6y7u8i9o0p", "1q2w3e4r5t6z7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "zaq12wsxcde34rfv");

    /** The stems of most passwords in published lists, without the digits around them; several languages. */
    private static final List<String> STEMS = List.of(
            "password", "passwort", "passwd", "motdepasse", "contrasena", "kennwort", "welcome", "willkommen", "bienvenue", "letmein",
            "changeme", "administrator", "admin", "root", "login", "secret", "geheim", "master", "iloveyou", "monkey", "dragon",
            "football", "baseball", "superman", "batman", "sunshine", "princess", "trustno", "shadow", "michael", "summer", "autumn",
            "winter", "spring", "sommer", "herbst", "hello", "hallo", "test", "user", "guest", "default", "company", "january", "february",
            "march", "april", "june", "july", "august", "september", "october", "november", "december");

    private Guessable() {}

    /** @param own login and words of the person's name: what a colleague would try */
    static boolean is(String password, String login, Collection<String> own) {
        String plain = password.toLowerCase(Locale.ROOT);
        Stream<String> names = own.stream().map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> word.length() >= LEAST_OF_A_NAME);
        return !login.isEmpty() && plain.contains(login)
                || plain.contains(PRODUCT)
                || names.anyMatch(plain::contains)
                || plain.chars().distinct().count() < LEAST_DIFFERENT
                || REPEATED.matcher(plain).matches()
                || isSequence(plain)
                || isDecorated(plain);
    }

    /** Most steps from one character to the next follow a row. */
    private static boolean isSequence(String plain) {
        int follow = 0;
        for (int i = 1; i < plain.length(); i++) {
            String step = plain.substring(i - 1, i + 1);
            String back = new StringBuilder(step).reverse().toString();
            if (ROWS.stream().anyMatch(row -> row.contains(step) || row.contains(back))) {
                follow++;
            }
        }
        return follow * 3 >= (plain.length() - 1) * 2;
    }

    /** Nothing much is left without digits, signs and the words everybody takes. */
    private static boolean isDecorated(String plain) {
        String rest = DECORATION.matcher(plain.replace('0', 'o').replace('@', 'a').replace('$', 's')).replaceAll("");
        boolean stem = false;
        for (String known : STEMS) {
            stem = stem || rest.contains(known);
            rest = rest.replace(known, "");
        }
        return stem && rest.length() < LEAST_OF_ITS_OWN;
    }
}
