package org.spatialplan.text;

import java.util.Map;

/**
 * Something that a person should know of what was submitted: a file of parcels, a layer to be imported, the text of a plan.
 *
 * @param code stable, for example {@code points-miscounted}
 * @param place where in the file, for example {@code line 12} or {@code feature 3}; may be empty
 * @param remedy the parameters that would mend it, by name; empty if only the file can be mended
 * @param count how many there are; the place is that of the first
 */
public record Finding(
        String code, Severity severity, String place, LocalizedText text, Map<String, String> remedy, long count) {

    public static Finding of(String code, Severity severity, String place, LocalizedText text) {
        return new Finding(code, severity, place, text, Map.of(), 1);
    }

    public static Finding info(String code, String place, LocalizedText text) {
        return of(code, Severity.INFO, place, text);
    }

    public static Finding warning(String code, String place, LocalizedText text) {
        return of(code, Severity.WARNING, place, text);
    }

    public static Finding error(String code, String place, LocalizedText text) {
        return of(code, Severity.ERROR, place, text);
    }

    /** The same finding with the parameters that would mend it. */
    public Finding withRemedy(Map<String, String> parameters) {
        return new Finding(code, severity, place, text, parameters, count);
    }

    /** The same finding elsewhere. */
    public Finding at(String otherPlace) {
        return new Finding(code, severity, otherPlace, text, remedy, count);
    }

    /** The same finding, counted once more. */
    public Finding countedAgain() {
        return new Finding(code, severity, place, text, remedy, count + 1);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public String zh() {
        return text.zh();
    }

    public String en() {
        return text.en();
    }
}
