package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One element of the well-known text of coordinate reference systems, in OGC 01-009 (WKT 1), in ESRI's spelling or in
 * ISO 19162 (WKT 2): a keyword and the values in its brackets. Immutable.
 *
 * @param keyword in capitals
 * @param values quoted texts as {@link String}, numbers as {@link Double}, bare words as {@link Word}, and nested
 *     elements
 */
record WktNode(String keyword, List<Object> values) {

    /** A value without quotes, for example the direction of an axis. */
    record Word(String text) {}

    /**
     * Reads the first element of a text. A vertical system may follow it, as ESRI writes it.
     *
     * @throws IllegalArgumentException if the text is not well-known text
     */
    static WktNode parse(String text) {
        Parser parser = new Parser(text);
        WktNode first = parser.root();
        while (parser.skips(',')) {
            WktNode behind = parser.root();
            if (!behind.keyword.startsWith("VERT")) {
                throw new IllegalArgumentException("a second element " + behind.keyword);
            }
        }
        parser.end();
        return first;
    }

    /** Returns the first quoted text, or an empty text. */
    String name() {
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }

    /** Returns one of the numbers among the values. */
    OptionalDouble number(int place) {
        return values.stream()
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .skip(place)
                .findFirst();
    }

    Stream<String> words() {
        return values.stream()
                .filter(Word.class::isInstance)
                .map(word -> ((Word) word).text().toUpperCase(Locale.ROOT));
    }

    /** Lists the elements with one of these keywords, in order. */
    Stream<WktNode> all(String... keywords) {
        return values.stream()
                .filter(WktNode.class::isInstance)
                .map(WktNode.class::cast)
                .filter(node -> List.of(keywords).contains(node.keyword));
    }

    Optional<WktNode> first(String... keywords) {
        return all(keywords).findFirst();
    }

    private static final class Parser {

        private static final int DEEPEST = 20;
        private final String text;
        private int at;
        private int depth;

        Parser(String text) {
            this.text = text;
        }

        WktNode root() {
            Object value = value();
            if (value instanceof WktNode node) {
                return node;
            }
            throw malformed();
        }

        void end() {
            skipSpace();
            if (at < text.length()) {
                throw malformed();
            }
        }

        private Object value() {
            skipSpace();
            if (skips('"')) {
                return quoted();
            }
            int from = at;
            while (at < text.length() && "[](),\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(from, at).strip();
            if (skips('[')) {
                return element(word, ']');
            }
            if (skips('(')) {
                return element(word, ')');
            }
            return numberOrWord(word);
        }

        private WktNode element(String keyword, char closing) {
            if (keyword.isEmpty() || ++depth > DEEPEST) {
                throw malformed();
            }
            List<Object> values = new ArrayList<>();
            if (!skips(closing)) {
                do {
                    values.add(value());
                } while (skips(','));
                if (!skips(closing)) {
                    throw malformed();
                }
            }
            depth--;
            return new WktNode(keyword.toUpperCase(Locale.ROOT), List.copyOf(values));
        }

        /** Doubles the quotes inside a quoted text. */
        private String quoted() {
            StringBuilder quoted = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    quoted.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    quoted.append('"');
                    at++;
                } else {
                    return quoted.toString();
                }
            }
            throw malformed();
        }

        private Object numberOrWord(String word) {
            if (word.isEmpty()) {
                throw malformed();
            }
            if ("+-.0123456789".indexOf(word.charAt(0)) < 0) {
                return new Word(word);
            }
            double number = Double.parseDouble(word);
            if (!Double.isFinite(number)) {
                throw malformed();
            }
            return number;
        }

        private boolean skips(char wanted) {
            skipSpace();
            boolean found = at < text.length() && text.charAt(at) == wanted;
            at += found ? 1 : 0;
            return found;
        }

        private void skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private IllegalArgumentException malformed() {
            return new IllegalArgumentException("no well-known text at character " + (at + 1));
        }
    }
}
