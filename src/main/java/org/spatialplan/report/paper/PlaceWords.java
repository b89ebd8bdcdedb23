package org.spatialplan.report.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the place of a finding in a file, for example {@code line 12}, in the language of the page. Stateless. */
final class PlaceWords {

    private static final Pattern COUNTED = Pattern.compile("(line|feature|record|row|vertex|ring|part) (\\d+)");
    private static final Map<String, String> KEYS = keys();

    private PlaceWords() {}

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("line", "paper.place.line");
        keys.put("feature", "paper.place.feature");
        keys.put("record", "paper.place.record");
        keys.put("row", "paper.place.record");
        keys.put("vertex", "paper.place.vertex");
        keys.put("ring", "paper.place.ring");
        keys.put("part", "paper.place.part");
        return keys;
    }

    /** The place in brackets; empty if there is none. */
    static String of(String place, PaperWords words) {
        if (place.isEmpty()) {
            return "";
        }
        Matcher counted = COUNTED.matcher(place);
        StringBuilder text = new StringBuilder();
        while (counted.find()) {
            counted.appendReplacement(
                    text, Matcher.quoteReplacement(words.text(KEYS.get(counted.group(1)), counted.group(2))));
        }
        counted.appendTail(text);
        return words.text("paper.in-brackets", text.toString());
    }
}
