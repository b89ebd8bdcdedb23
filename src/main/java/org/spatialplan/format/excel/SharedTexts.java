package org.spatialplan.format.excel;

import java.io.IOException;
import java.util.Arrays;
import org.spatialplan.format.excel.PartXml.Step;
import org.spatialplan.text.Messages;

/** The texts of a workbook, to which cells refer by number. They are held in one piece. */
final class SharedTexts {

    private static final int MAX_TEXTS = 2_000_000;
    private static final int MAX_CHARACTERS = 40_000_000;

    /** The texts of a workbook without any. */
    static final SharedTexts NONE = new SharedTexts();

    private final StringBuilder all = new StringBuilder();
    private int[] ends = new int[64];
    private int count;

    private SharedTexts() {}

    static SharedTexts read(PartXml xml) throws IOException {
        SharedTexts texts = new SharedTexts();
        for (Step step = xml.next(); step != Step.OVER; step = xml.next()) {
            if (step == Step.START && xml.isAt("si")) {
                texts.add(RichText.read(xml, "si"));
            }
        }
        return texts;
    }

    private void add(String text) throws BrokenWorkbookException {
        if (count >= MAX_TEXTS || all.length() + text.length() > MAX_CHARACTERS) {
            throw new BrokenWorkbookException(Messages.of("format.excel.too-many-texts", MAX_TEXTS, MAX_CHARACTERS));
        }
        all.append(text);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = all.length();
    }

    /**
     * The text with a number.
     *
     * @throws BrokenWorkbookException if there is no such text
     */
    String get(String index) throws BrokenWorkbookException {
        int at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : count;
        if (at >= count) {
            throw new BrokenWorkbookException(Messages.of("format.excel.no-text", index.length() > 20 ? "…" : index));
        }
        return all.substring(at == 0 ? 0 : ends[at - 1], ends[at]);
    }
}
