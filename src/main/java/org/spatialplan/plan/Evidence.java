package org.spatialplan.plan;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes places in the plan: {@code annex3/row/35} (projects), {@code annex2/row/9} (pathways), {@code annex1/row/9}
 * (indicators), {@code box1/item/9} (boxed items), {@code text/3/2} (chapter and task) or {@code text/2} (a chapter).
 */
public final class Evidence {

    private static final Pattern ROW = Pattern.compile("annex([123])/row/(\\d{1,6})");
    private static final Pattern ITEM = Pattern.compile("box(\\d{1,3})/item/(\\d{1,3})");
    private static final Pattern TASK = Pattern.compile("text/(\\d{1,3})/(\\d{1,3})");
    private static final Pattern CHAPTER = Pattern.compile("text/\\d{1,3}");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Orders references by part and then by number: annexes, boxes, text. */
    public static final Comparator<String> ORDER = Comparator.comparing(Evidence::pad);

    private Evidence() {}

    /** Tests whether a text is such a reference. */
    public static boolean isReference(String text) {
        return ROW.matcher(text).matches()
                || ITEM.matcher(text).matches()
                || TASK.matcher(text).matches()
                || CHAPTER.matcher(text).matches();
    }

    /** Finds the item of the plan at that place; empty for a chapter as a whole. */
    public static Optional<Subject> subject(String reference) {
        Matcher row = ROW.matcher(reference);
        if (row.matches()) {
            int number = Integer.parseInt(row.group(2));
            return Optional.of(
                    switch (row.group(1)) {
                        case "1" -> Subject.indicator(number);
                        case "2" -> Subject.pathway(number);
                        default -> Subject.project(number);
                    });
        }
        Matcher item = ITEM.matcher(reference);
        if (item.matches()) {
            return Optional.of(Subject.action(id(item)));
        }
        Matcher task = TASK.matcher(reference);
        return task.matches() ? Optional.of(Subject.task("ch" + id(task))) : Optional.empty();
    }

    private static String pad(String reference) {
        return NUMBER.matcher(reference).replaceAll(number -> String.format(Locale.ROOT, "%6s", number.group()));
    }

    private static String id(Matcher matched) {
        return String.format(
                Locale.ROOT, "%d-%02d", Integer.parseInt(matched.group(1)), Integer.parseInt(matched.group(2)));
    }
}
