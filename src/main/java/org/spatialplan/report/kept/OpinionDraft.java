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

    private static final int LAST_OF_PLANE = 0xFFFE;

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

    /** A name without what a document cannot show. */
    static String plain(String name) {
        return clean(name.replace('\n', ' '));
    }

    private static boolean isCharacter(int c) {
        boolean last = (c & LAST_OF_PLANE) == LAST_OF_PLANE; // two in each plane that are no characters
        return !last && Character.getType(c) != Character.SURROGATE && Character.getType(c) != Character.FORMAT;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> LINE_ENDS.indexOf(c) >= 0 || !Character.isISOControl(c))
                .filter(OpinionDraft::isCharacter)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
