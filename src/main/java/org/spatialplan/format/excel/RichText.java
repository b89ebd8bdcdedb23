package org.spatialplan.format.excel;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.format.excel.PartXml.Step;
import org.spatialplan.text.Messages;

/** A text that may have several runs of letters; hints for pronunciation are left out. Stateless. */
final class RichText {

    private static final int LONGEST = 40_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /**
     * Reads a text up to its end.
     *
     * @param element that holds it and has started
     */
    static String read(PartXml xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean hint = false;
        for (Step step = xml.next(); xml.isWithin(step, element); step = xml.next()) {
            if (xml.isAt("rPh")) {
                hint = step == Step.START;
            } else if (step == Step.START && xml.isAt("t") && !hint) {
                text.append(xml.text());
                if (text.length() > LONGEST) {
                    throw new BrokenWorkbookException(Messages.of("format.excel.text-too-long", LONGEST));
                }
            } else if (step == Step.START && xml.isAt("t")) {
                xml.text();
            }
        }
        return unescaped(text.toString());
    }

    /** Characters that XML does not allow are written {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
