package org.spatialplan.report.kept;

/**
 * An answer to a kept report as it is sent in.
 *
 * @param line id of the control line whose verdict is contested; null for a remark
 * @param ground number of the ground that is meant; null for all
 * @param text the remark or the reason
 */
public record OpinionDraft(String line, Long ground, String text) {

    /** The largest length of a text, in characters. */
    public static final int MAX_TEXT = 2_000;

    /** Control characters that a text may have. */
    private static final String LINE_ENDS = "\n\t";

    /**
     * Cleans the text: line ends are one character, other control characters and the space around it are left out.
     *
     * @throws OpinionRefusedException if the text is empty or too long
     */
    public OpinionDraft {
        text = text == null ? "" : clean(text);
        if (text.isEmpty()) {
            throw new OpinionRefusedException("text", "report.answer.empty");
        }
        if (text.length() > MAX_TEXT) {
            throw new OpinionRefusedException("text", "report.answer.long", text.length(), MAX_TEXT);
        }
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> LINE_ENDS.indexOf(c) >= 0 || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE && Character.getType(c) != Character.FORMAT)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
