package org.spatialplan.format.xml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first element of an XML file, by which its format is recognised.
 *
 * @param name of the element without its prefix
 * @param tag the whole tag with its declarations of namespaces
 */
public record XmlHead(String name, String tag) {

    /** Skips the declaration, comments, instructions and a document type. The quantifiers are possessive. */
    private static final Pattern BEFORE =
            Pattern.compile("\\G(?:\\s++|<\\?[^>]*+>|<!--(?s:.*?)-->|<![A-Za-z][^>]*+>|\\]>)");

    private static final Pattern TAG =
            Pattern.compile("\\G<(?:[\\w.\\-]{1,100}+:)?([\\p{L}_][\\p{L}\\w.\\-]{0,100}+)([^>]*+)");

    /**
     * Finds the first element.
     *
     * @param text the beginning of the file
     */
    public static Optional<XmlHead> of(String text) {
        Matcher before = BEFORE.matcher(text);
        int at = 0;
        while (before.find()) {
            at = before.end();
        }
        Matcher tag = TAG.matcher(text);
        return tag.find(at) && tag.start() == at
                ? Optional.of(new XmlHead(tag.group(1), tag.group()))
                : Optional.empty();
    }
}
