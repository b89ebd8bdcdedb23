package org.spatialplan.publish.rest;

import java.util.List;
import java.util.stream.Stream;

/** Keywords in GeoServer's spelling. */
public record Keywords(List<String> string) {

    /** Returns a keyword with its language. */
    public static String spelled(String word, String language) {
        return word.replace("\\", "") + "\\@language=" + language + "\\;";
    }

    /**
     * Tests whether all wanted keywords exist.
     *
     * @param found may be null
     */
    public static boolean containsAll(Keywords found, List<String> wanted) {
        return list(found).containsAll(wanted);
    }

    /** Returns the existing keywords, followed by the missing ones. */
    public static Keywords with(Keywords found, List<String> wanted) {
        return new Keywords(
                Stream.concat(list(found).stream(), wanted.stream()).distinct().toList());
    }

    private static List<String> list(Keywords keywords) {
        return keywords == null || keywords.string == null ? List.of() : keywords.string;
    }
}
