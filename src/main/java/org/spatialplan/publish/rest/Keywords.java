package org.spatialplan.publish.rest;

import java.util.List;
import java.util.stream.Stream;

/** Keywords in GeoServer's spelling. */
public record Keywords(List<String> string) {

    /** A keyword with its language. */
    public static String spelled(String word, String language) {
        return word.replace("\\", "") + "\\@language=" + language + "\\;";
    }

    /** @param found null for none */
    public static boolean containsAll(Keywords found, List<String> wanted) {
        return list(found).containsAll(wanted);
    }

    /** Those that are there, and then those of the wanted that are not. */
    public static Keywords with(Keywords found, List<String> wanted) {
        return new Keywords(
                Stream.concat(list(found).stream(), wanted.stream()).distinct().toList());
    }

    private static List<String> list(Keywords keywords) {
        return keywords == null || keywords.string == null ? List.of() : keywords.string;
    }
}
