package org.spatialplan.document.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Removes page numbers and running headers, which interrupt tables. A page number is a marked one (— 12 —, 第 12 页), or,
 * in a document without marked ones, one of a row of bare numbers between empty lines that count up by one; a running
 * header is a line beside most of them, or the document's first line again.
 */
final class PageFurniture {

    private static final Pattern MARKED = Pattern.compile(
            "\\s*(?:[-—–－―]+\\s*\\d{1,4}\\s*[-—–－―]+|第\\s*\\d{1,4}\\s*页(?:\\s*[，,/]?\\s*共\\s*\\d{1,4}\\s*页)?|\\d{1,4}\\s*/\\s*\\d{1,4})\\s*");
    private static final Pattern BARE = Pattern.compile(" *[1-9]\\d{0,3} *");
    private static final int MAX_HEADER_LENGTH = 60;

    private PageFurniture() {}

    static SourceText without(List<Line> lines) {
        boolean[] furniture = new boolean[lines.size()];
        markPageNumbers(lines, furniture);
        markHeaders(lines, furniture);
        List<Line> leftOut = IntStream.range(0, lines.size())
                .filter(i -> furniture[i])
                .mapToObj(lines::get)
                .toList();
        return new SourceText(dropFurniture(lines, furniture), leftOut);
    }

    private static void markPageNumbers(List<Line> lines, boolean[] furniture) {
        List<Integer> bare = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            furniture[i] = MARKED.matcher(text).matches();
            if (BARE.matcher(text).matches() && isAlone(lines, i)) {
                bare.add(i);
            }
        }
        boolean marked = IntStream.range(0, lines.size()).anyMatch(i -> furniture[i]);
        boolean counting = bare.size() > 1 && !marked;
        for (int i = 1; i < bare.size() && counting; i++) {
            counting = value(lines.get(bare.get(i))) == value(lines.get(bare.get(i - 1))) + 1;
        }
        if (counting) {
            bare.forEach(i -> furniture[i] = true);
        }
    }

    /** Tests whether a line is alone: a wrapped cell may leave a number on a line, but no empty lines around it. */
    private static boolean isAlone(List<Line> lines, int i) {
        return (i == 0 || lines.get(i - 1).text().isEmpty())
                && (i + 1 == lines.size() || lines.get(i + 1).text().isEmpty());
    }

    private static int value(Line line) {
        return Integer.parseInt(line.text().strip());
    }

    private static void markHeaders(List<Line> lines, boolean[] furniture) {
        int breaks = 0;
        Map<String, Integer> besideBreaks = new HashMap<>();
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (furniture[i] || lines.get(i).startsPage()) {
                breaks++;
                int after = next(lines, furniture[i] ? i + 1 : i, 1, furniture);
                int before = next(lines, i - 1, -1, furniture);
                for (int beside : new int[] {before, after}) {
                    if (isHeader(lines, beside) && places.add(beside)) {
                        besideBreaks.merge(lines.get(beside).text().strip(), 1, Integer::sum);
                    }
                }
            }
        }
        String title = lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> line.text().strip())
                .orElse("");
        // the end of a wrapped cell may be beside some breaks, but not beside most
        int all = breaks;
        Predicate<String> running = text ->
                text.equals(title) || besideBreaks.getOrDefault(text, 0) > 1 && 2 * besideBreaks.get(text) > all;
        places.stream().filter(i -> running.test(lines.get(i).text().strip())).forEach(i -> furniture[i] = true);
    }

    private static boolean isHeader(List<Line> lines, int place) {
        return place >= 0
                && place < lines.size()
                && !lines.get(place).hasTab()
                && lines.get(place).text().strip().length() <= MAX_HEADER_LENGTH
                && !StatedUnits.isUnitLine(lines.get(place).text());
    }

    private static int next(List<Line> lines, int from, int step, boolean[] furniture) {
        int i = from;
        while (i >= 0
                && i < lines.size()
                && (furniture[i] || lines.get(i).text().isEmpty())) {
            i += step;
        }
        return i;
    }

    /**
     * Lists the other lines. A wrapped cell continues on the next page: the empty lines around the furniture are
     * dropped with it if no cell begins after it.
     */
    private static List<Line> dropFurniture(List<Line> lines, boolean[] furniture) {
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean breaks = furniture[i] || lines.get(i).startsPage();
            if (!breaks) {
                kept.add(lines.get(i));
                continue;
            }
            int after = next(lines, furniture[i] ? i + 1 : i, 1, furniture);
            boolean goesOn = after < lines.size() && !lines.get(after).hasTab();
            boolean blankAbout = removeBlanks(kept) | after > i + 1;
            if (blankAbout && !goesOn) {
                kept.add(lines.get(i).withText(""));
            }
            i = after - 1;
            if (after < lines.size()) {
                kept.add(lines.get(after));
                i = after;
            }
        }
        return kept;
    }

    private static boolean removeBlanks(List<Line> kept) {
        int before = kept.size();
        while (!kept.isEmpty() && kept.get(kept.size() - 1).text().isEmpty()) {
            kept.remove(kept.size() - 1);
        }
        return kept.size() < before;
    }
}
