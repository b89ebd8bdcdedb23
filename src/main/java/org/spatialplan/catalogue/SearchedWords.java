package org.spatialplan.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of a record in one, a line each, with single blanks; a text with full-width signs also with plain ones
 * (Unicode's form NFKC). So either spelling is found.
 */
final class SearchedWords {

    private SearchedWords() {}

    static String of(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text, Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .map(SearchedWords::plain)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Returns a text with single blanks for any white space. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
