package org.perennial.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a person is called in texts: whole words only, and never what is part of another person's longer name or address, or is
 * another person's as well. A name of one word only counts where it is the whole text, because it may be a word of the language too.
 */
public final class PersonWords {

    private static final String NAME = "(?<![\\p{L}\\p{M}\\p{N}])(?:%s)(?![\\p{L}\\p{M}\\p{N}])";
    private static final String ADDRESS = "(?<![\\p{L}\\p{N}._%%+-])(?:%s)(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])";
    private static final String NOBODY = "(?!)";

    private final Pattern names;
    private final Pattern addresses;
    private final Set<String> others;

    private PersonWords(ErasedPerson person, Function<String, Stream<String>> forms) {
        others = person.others().stream().flatMap(forms).map(PersonWords::key).collect(Collectors.toSet());
        names = Pattern.compile(NAME.formatted(oneOf(person.known().names(), person.others(), forms)));
        addresses = Pattern.compile(
                ADDRESS.formatted(oneOf(person.known().addresses(), person.others(), forms)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As people write them. */
    public static PersonWords of(ErasedPerson person) {
        return new PersonWords(person, Stream::of);
    }

    /** @param forms the ways in which a word may be written in the texts, such as with entities of HTML */
    static PersonWords of(ErasedPerson person, Function<String, Stream<String>> forms) {
        return new PersonWords(person, forms);
    }

    /** Whether a text speaks of the person. */
    public boolean in(String text) {
        return !without(text, "").equals(text);
    }

    /** The text with something else in their place, which is taken as it is. */
    String without(String text, String instead) {
        return replaced(names, instead, replaced(addresses, instead, text));
    }

    private String replaced(Pattern words, String instead, String text) {
        return words.matcher(text).replaceAll(found -> {
            String word = found.group();
            boolean stays = others.contains(key(word)) || words == names && !word.contains(" ") && !word.equals(text.strip());
            return Matcher.quoteReplacement(stays ? word : instead);
        });
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Of two that begin at one place the longer one is taken, whosesoever it is. */
    private static String oneOf(Collection<String> own, Collection<String> others, Function<String, Stream<String>> forms) {
        return own.isEmpty()
                ? NOBODY
                : Stream.concat(own.stream(), others.stream())
                        .flatMap(forms)
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
    }
}
