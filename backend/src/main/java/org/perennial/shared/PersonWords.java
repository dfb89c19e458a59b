package org.perennial.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a person is called in texts: whole words only, and never what is part of another person's longer name or address, or is
 * another person's as well.
 */
public final class PersonWords {

    private static final String NAME = "(?<![\\p{L}\\p{M}\\p{N}])(?:%s)(?![\\p{L}\\p{M}\\p{N}])";
    private static final String ADDRESS = "(?<![\\p{L}\\p{N}._%%+-])(?:%s)(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])";
    private static final String NOBODY = "(?!)";

    private final Pattern names;
    private final Pattern addresses;
    private final ErasedPerson person;

    private PersonWords(ErasedPerson person, Function<String, Stream<String>> forms) {
        this.person = person;
        this.names = Pattern.compile(NAME.formatted(words(person.others(), person.known().names(), forms)));
        this.addresses = Pattern.compile(
                ADDRESS.formatted(words(person.others(), person.known().addresses(), forms)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As people write them. */
    public static PersonWords of(ErasedPerson person) {
        return new PersonWords(person, Stream::of);
    }

    /** @param forms the ways in which a word may be written in the texts, such as with entities of HTML */
    static PersonWords of(ErasedPerson person, Function<String, Stream<String>> forms) {
        return new PersonWords(person, forms);
    }

    /** The text without them. */
    String without(String text) {
        return replaced(names, person.pseudonym(), replaced(addresses, person.address(), text));
    }

    /**
     * Whether a value speaks of the person. A name of one word only counts where it is the whole value, because it may be a word of the
     * language too.
     */
    public boolean in(String value) {
        Matcher name = names.matcher(value);
        while (name.find()) {
            if (name.group(1) == null && (name.group().contains(" ") || name.group().equals(value.strip()))) {
                return true;
            }
        }
        Matcher address = addresses.matcher(value);
        while (address.find()) {
            if (address.group(1) == null) {
                return true;
            }
        }
        return false;
    }

    private static String replaced(Pattern words, String instead, String text) {
        return words.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? instead : found.group()));
    }

    /** Of two that begin at one place the longer one is taken; what is somebody else's is group 1. */
    private static String words(Collection<String> others, Collection<String> own, Function<String, Stream<String>> forms) {
        return "(" + oneOf(others, forms) + ")|" + oneOf(own, forms);
    }

    private static String oneOf(Collection<String> words, Function<String, Stream<String>> forms) {
        return words.isEmpty()
                ? NOBODY
                : words.stream()
                        .flatMap(forms)
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
    }
}
