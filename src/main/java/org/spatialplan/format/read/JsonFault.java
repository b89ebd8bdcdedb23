package org.spatialplan.format.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import tools.jackson.core.JacksonException;

/** What is wrong with a JSON text, in words for who sent it. Stateless. */
public final class JsonFault {

    private static final String TRAILING = "Trailing token";
    private static final String CUT_OFF = "Unexpected end-of-input";

    /** As Jackson says it, before it names the method that states the bound. */
    private static final Pattern BEYOND = Pattern.compile("(\\D+)\\(\\d+\\) exceeds the maximum allowed \\((\\d+)");

    private JsonFault() {}

    /** Returns what is wrong, without the names of classes and methods that the parser adds. */
    public static LocalizedText words(JacksonException e) {
        String words = String.valueOf(e.getOriginalMessage());
        if (words.startsWith(TRAILING)) {
            return Messages.of("format.json.trailing");
        }
        if (words.startsWith(CUT_OFF)) {
            return Messages.of("format.json.cut-off");
        }
        Matcher beyond = BEYOND.matcher(words);
        if (beyond.lookingAt()) {
            return beyond.group(1).contains("depth")
                    ? Messages.of("format.json.nested", beyond.group(2))
                    : Messages.of("format.json.long", beyond.group(2));
        }
        return Messages.of("format.json.syntax", words);
    }
}
