package org.spatialplan.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names of the plan's fields (领域) in its headings and box titles. */
final class FieldNames {

    private static final Pattern BOX_TITLE = Pattern.compile("(.+?)(?:建设)?[一二三四五六七八九十百\\d]+大.*");
    private static final Pattern ORDINAL = Pattern.compile("^[（(]?[一二三四五六七八九十]+[)）、．.]\\s*");
    private static final Pattern TAIL = Pattern.compile("(?:建设)?(?:实施路径|重点工程|重点项目|工程项目|项目|工程)?$");

    private FieldNames() {}

    static String ofBox(String title) {
        Matcher named = BOX_TITLE.matcher(title);
        return named.matches() ? named.group(1) : ofHeading(title);
    }

    static String ofHeading(String heading) {
        String plain = ORDINAL.matcher(heading.strip()).replaceAll("");
        String name = TAIL.matcher(plain).replaceFirst("");
        return name.isEmpty() ? plain : name;
    }

    /** Lists the names in the boxes and in the known plan, each once. */
    static List<String> known(Collection<PlanDraft.DraftAction> actions, Collection<String> others) {
        List<String> names = new ArrayList<>(others);
        actions.stream().map(action -> ofBox(action.boxTitle())).forEach(names::add);
        return names.stream().distinct().toList();
    }
}
