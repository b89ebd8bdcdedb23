package org.spatialplan.document;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.plan.Target;

/** Reads an indicator's cell: a number, a bound or words; the words are always kept. */
final class TargetWords {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d年");
    private static final Pattern BASELINE = Pattern.compile("(?:比|较)((?:19|20)\\d\\d)年");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final Pattern AT_LEAST = Pattern.compile("≥|不低于|不少于|不小于|以上");
    private static final Pattern AT_MOST = Pattern.compile("≤|不高于|不超过|不大于|以下|以内");
    private static final Pattern ABOVE = Pattern.compile(">|超过|高于|大于");
    private static final Pattern BELOW = Pattern.compile("<|低于|少于|小于");

    private TargetWords() {}

    static Target read(int year, String words) {
        String narrow =
                YEAR.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
        Matcher number = NUMBER.matcher(narrow);
        if (!number.find()) {
            return withoutNumber(year, words);
        }
        BigDecimal value = new BigDecimal(number.group().replace(",", ""));
        boolean several = number.find();
        // of several numbers none is the target by itself
        return several
                ? withoutNumber(year, words)
                : new Target(
                        year, Optional.of(value), comparison(narrow), baseline(words, year), words, Optional.empty());
    }

    private static Target withoutNumber(int year, String words) {
        return new Target(year, Optional.empty(), "", Optional.empty(), words, Optional.empty());
    }

    /** Finds the base year: "比2020年下降11.4%" is a change against 2020 and not a value. */
    private static Optional<Integer> baseline(String words, int year) {
        Matcher against = BASELINE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC));
        return against.find()
                ? Optional.of(Integer.valueOf(against.group(1))).filter(base -> base < year)
                : Optional.empty();
    }

    private static String comparison(String words) {
        if (AT_LEAST.matcher(words).find()) {
            return ">=";
        }
        if (AT_MOST.matcher(words).find()) {
            return "<=";
        }
        if (ABOVE.matcher(words).find()) {
            return ">";
        }
        return BELOW.matcher(words).find() ? "<" : "=";
    }
}
