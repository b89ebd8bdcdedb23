package org.spatialplan.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Says in words where in the plan something is written. Stateless. */
final class EvidenceText {

    private static final Pattern ROW = Pattern.compile("annex(\\d+)/row/(\\d+)");
    private static final Pattern ITEM = Pattern.compile("box(\\d+)/item/(\\d+)");
    private static final Pattern TASK = Pattern.compile("text/(\\d+)/(\\d+)");
    private static final Pattern CHAPTER = Pattern.compile("text/(\\d+)");

    private EvidenceText() {}

    /**
     * Writes a reference in words.
     *
     * @param reference as {@link org.spatialplan.plan.Evidence} describes it; any other text is returned as it is
     */
    static LocalizedText of(String reference) {
        Matcher row = ROW.matcher(reference);
        if (row.matches()) {
            return Messages.of("report.evidence.annex", row.group(1), row.group(2));
        }
        Matcher item = ITEM.matcher(reference);
        if (item.matches()) {
            return Messages.of("report.evidence.box", item.group(1), item.group(2));
        }
        Matcher task = TASK.matcher(reference);
        if (task.matches()) {
            return Messages.of("report.evidence.text", task.group(1), task.group(2));
        }
        Matcher chapter = CHAPTER.matcher(reference);
        return chapter.matches()
                ? Messages.of("report.evidence.chapter", chapter.group(1))
                : new LocalizedText(reference, reference);
    }
}
