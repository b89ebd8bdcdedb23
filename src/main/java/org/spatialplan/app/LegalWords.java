package org.spatialplan.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * The words of the bundled styles for a layer that its city does not call illustrative. Their titles call the bundled
 * city's data so; of another city's they say what the rules test: whether an outline was surveyed or traced. The rules
 * stay as they are.
 */
final class LegalWords {

    /** A text with a mark at its end, Chinese or English. */
    private static final Pattern MARKED = Pattern.compile("([^<>\\n]*)(（示意）| \\(illustrative\\))");

    private LegalWords() {}

    /** Returns the text of a bundled style with these words. */
    static String of(String sld) {
        LocalizedText words = Messages.of("app.style.not-surveyed");
        String zh = "（" + words.zh() + "）";
        String en = " (" + words.en() + ")";
        String plain = sld.replaceAll("（示意(走向|范围)）", "（$1" + words.zh() + "）")
                .replace("（示意，非法定）", zh)
                .replace(" (illustrative, not legal)", en)
                .replace("红线示意，非法定", "红线边界" + words.zh())
                .replace("Red line illustrative, not legal", "Boundary of the red line" + en)
                .replace("，示意）", "）");
        return MARKED.matcher(plain).replaceAll(mark -> {
            boolean english = mark.group(2).startsWith(" ");
            // the same rule for what was surveyed has the title without a mark
            boolean counterpart = plain.contains(">" + mark.group(1) + "<");
            return Matcher.quoteReplacement(mark.group(1) + (!counterpart ? "" : english ? en : zh));
        });
    }
}
