package org.spatialplan.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.document.PlanDraft.DraftAction;
import org.spatialplan.document.text.Line;
import org.spatialplan.document.text.LinePlace;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads the boxes (专栏): a title, then numbered items, each with a name up to the first full stop, a text, and the
 * responsible bodies in brackets at its end. An item may continue over several lines.
 */
final class BoxReader {

    private static final Pattern TITLE = Pattern.compile("\\s*专栏\\s*(\\d+|[一二三四五六七八九十]+)\\s*[:：]?\\s*(\\S.*?)\\s*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:([①-⑳])|[（(]?(\\d{1,2})[)）.．、](?!\\d))\\s*(\\S.*)");
    private static final Pattern BODIES = Pattern.compile("(.*)[（(](?:责任|牵头|推进)(?:单位|部门)[:：](.*)[)）]\\s*。?\\s*");
    private static final String ORDINALS = "一二三四五六七八九十";

    private final List<DraftAction> actions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Line> used = new HashSet<>();

    private BoxReader() {}

    static Boxes read(List<Line> lines) {
        BoxReader reader = new BoxReader();
        for (int i = 0; i < lines.size(); ) {
            Matcher title = TITLE.matcher(lines.get(i).text());
            i = title.matches() ? reader.box(lines, i, title) : i + 1;
        }
        List<Line> rest = lines.stream()
                .map(line -> reader.used.contains(line) ? new Line(line.number(), "", line.startsPage()) : line)
                .toList();
        return new Boxes(List.copyOf(reader.actions), List.copyOf(reader.findings), rest);
    }

    /** Reads the box with that title and returns the line after it. */
    private int box(List<Line> lines, int titleAt, Matcher title) {
        int box = ordinal(title.group(1));
        int items = 0;
        used.add(lines.get(titleAt));
        int i = titleAt + 1;
        while (i < lines.size()) {
            Line line = lines.get(i);
            Matcher item = ITEM.matcher(line.text());
            if (item.matches() && number(item) == items + 1) {
                items++;
                i = item(lines, i, item, box, title.group(2));
            } else if (line.isBlank()) {
                i++;
            } else {
                break;
            }
        }
        if (items == 0) {
            findings.add(Finding.error(
                    "box-without-items",
                    LinePlace.of(lines.get(titleAt).number()),
                    Messages.of("document.box-without-items", box)));
        }
        return i;
    }

    private int item(List<Line> lines, int from, Matcher first, int box, String title) {
        StringBuilder text = new StringBuilder(first.group(3).strip());
        used.add(lines.get(from));
        int i = from + 1;
        while (!isWhole(text) && i < lines.size() && goesOn(lines.get(i))) {
            used.add(lines.get(i));
            text.append(lines.get(i).text().strip());
            i++;
        }
        add(lines.get(from).number(), box, number(first), title, text.toString());
        return i;
    }

    /** Tests whether an item ends with its bodies; a bracket within them, as in 各县（市、区）, does not end them. */
    private static boolean isWhole(CharSequence text) {
        Matcher bodies = BODIES.matcher(text);
        return bodies.matches()
                && bodies.group(2).chars().filter(c -> c == '（' || c == '(').count()
                        == bodies.group(2)
                                .chars()
                                .filter(c -> c == '）' || c == ')')
                                .count();
    }

    private static boolean goesOn(Line line) {
        return !ITEM.matcher(line.text()).matches()
                && !TITLE.matcher(line.text()).matches();
    }

    private void add(int line, int box, int item, String title, String text) {
        if (actions.stream().anyMatch(known -> known.box() == box && known.item() == item)) {
            findings.add(
                    Finding.error("item-twice", LinePlace.of(line), Messages.of("document.item-twice", box, item)));
            return;
        }
        Matcher bodies = BODIES.matcher(text);
        if (!isWhole(text) || !bodies.matches()) {
            findings.add(Finding.error(
                    "item-without-bodies", LinePlace.of(line), Messages.of("document.item-without-bodies", box, item)));
            return;
        }
        String content = bodies.group(1).strip();
        int stop = content.indexOf('。');
        String name = stop < 0 ? content : content.substring(0, stop);
        String rest = stop < 0 ? "" : content.substring(stop + 1).strip();
        actions.add(new DraftAction(
                line, box, item, title, name, rest, bodies.group(2).strip()));
    }

    private static int number(Matcher item) {
        return item.group(1) != null ? item.group(1).charAt(0) - '①' + 1 : Integer.parseInt(item.group(2));
    }

    private static int ordinal(String text) {
        return text.matches("\\d+") ? Integer.parseInt(text) : ORDINALS.indexOf(text.charAt(text.length() - 1)) + 1;
    }

    /**
     * The content of the boxes.
     *
     * @param rest the document's lines, with those of boxes emptied
     */
    record Boxes(List<DraftAction> actions, List<Finding> findings, List<Line> rest) {}
}
