package org.spatialplan.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The document's lines, without what only the page or the word processor needs.
 *
 * @param lines without bookmarks, invisible characters, page numbers and running headers
 * @param leftOut the page numbers and running headers
 */
public record SourceText(List<Line> lines, List<Line> leftOut) {

    public SourceText {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern PAGE_BREAK = Pattern.compile("\f");
    private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark:[^\\]]*\\]");
    private static final Pattern INVISIBLE = Pattern.compile("[\u200B\u200C\u200D\u2060\uFEFF\u00AD]");
    private static final Pattern WIDE_SPACE = Pattern.compile("[\u00A0\u2002\u2003\u2009\u3000]");

    /** Cleans a text and splits it into lines. */
    public static SourceText of(String text) {
        return PageFurniture.without(readLines(text));
    }

    private static List<Line> readLines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : LINE_END.split(text, -1)) {
            number++;
            boolean startsPage = false;
            for (String part : PAGE_BREAK.split(raw, -1)) {
                lines.add(new Line(number, clean(part), startsPage));
                startsPage = true;
            }
        }
        return lines;
    }

    private static String clean(String raw) {
        String visible = INVISIBLE.matcher(BOOKMARK.matcher(raw).replaceAll("")).replaceAll("");
        // a vertical tab is the word processor's line break inside a cell
        return WIDE_SPACE
                        .matcher(visible)
                        .replaceAll(" ")
                        .replace('\u000B', ' ')
                        .stripTrailing()
                        .isEmpty()
                ? tabsOf(visible)
                : WIDE_SPACE.matcher(visible).replaceAll(" ").replace('\u000B', ' ');
    }

    /** Returns the tabs of a blank line: an empty cell is its tab, and nothing else matters. */
    private static String tabsOf(String blank) {
        return blank.replaceAll("[^\t]", "");
    }
}
