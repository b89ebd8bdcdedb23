package org.spatialplan.document.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units of money that a title, a table's head or a line beside a table has.
 *
 * @param text as printed
 * @param units the units of yuan
 * @param strange a unit of money that is not understood, for example 万美元; empty if there is none
 */
public record StatedUnits(int line, String text, List<MoneyUnit> units, String strange) {

    private static final Pattern FOREIGN = Pattern.compile(
            "[十百千万亿]*(?:美元|美金|港元|港币|欧元|日元|英镑|澳元|加元|韩元|卢布|泰铢|新台币|台币|外币|USD|EUR|HKD|JPY|GBP|[$€£¥])[十百千万亿]*",
            Pattern.CASE_INSENSITIVE);
    /** Units in text; 多元、单元 are words, and 元/亩 is a price. */
    private static final Pattern YUAN = Pattern.compile("([十百千万亿]*)(?<![多单公次维一二三])元(?![每化素件]|/(?![十百千万亿]*元))");

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern WITHOUT_YUAN = Pattern.compile("(?:单位[:为是]?)?([十百千]?[万亿]|万亿|[百千])");
    private static final Pattern LATIN = Pattern.compile("(?i)k|m|yuan|.*(?:yuan|million|thousand|billion).*");
    private static final Pattern STATES_UNIT = Pattern.compile(
            "(?<![责任推进牵头实施配合主管建设承办业主])单位(?:均|都|一律)?(?:[:：]|为|是)([^。;)]*).*|以([^，。;；]{0,6}元)(?:计|为单位).*");
    private static final Pattern UNIT_LINE =
            Pattern.compile("[(（\\[【]?(?:金额|货币|计量|投资|资金|数量|面积)*(?:的)?单位(?:均|都)?(?:[:：]|为).{1,40}");
    private static final Pattern OTHER_UNIT = Pattern.compile("\\((?:单位:?)?[^()]{0,4}元\\)|\\([十百千]?[万亿]\\)");

    public StatedUnits {
        units = List.copyOf(units);
    }

    /** Reads the unit in the title of a column, in brackets or after its name. */
    public static StatedUnits ofTitle(int line, String title) {
        String plain = MoneyUnit.plain(narrow(title));
        Set<String> names = new TreeSet<>();
        List<MoneyUnit> units = new ArrayList<>();
        String strange = "";
        Matcher foreign = FOREIGN.matcher(plain);
        if (foreign.find()) {
            strange = foreign.group();
        }
        Matcher yuan = YUAN.matcher(foreign.replaceAll(""));
        while (yuan.find()) {
            Optional<MoneyUnit> unit = MoneyUnit.of(yuan.group(1));
            strange = unit.isEmpty() ? yuan.group() : strange;
            unit.filter(known -> names.add(known.nameZh())).ifPresent(units::add);
        }
        Matcher brackets = BRACKETS.matcher(plain);
        while (brackets.find()) {
            Matcher multiple = WITHOUT_YUAN.matcher(brackets.group(1));
            if (multiple.matches()) {
                MoneyUnit.of(multiple.group(1))
                        .filter(known -> names.add(known.nameZh()))
                        .ifPresent(units::add);
            } else if (LATIN.matcher(brackets.group(1)).matches()) {
                strange = brackets.group(1);
            }
        }
        return new StatedUnits(line, title.strip(), units, strange);
    }

    /** Reads the unit in a line above or below a table: 单位：万元, (万元), 以万元计. Empty for other lines. */
    public static Optional<StatedUnits> ofLine(Line line) {
        String narrow = narrow(line.text());
        Matcher states = STATES_UNIT.matcher(narrow);
        String of = "";
        if (states.find()) {
            of = states.group(1) == null ? states.group(2) : states.group(1);
        } else {
            Matcher brackets = OTHER_UNIT.matcher(MoneyUnit.plain(narrow));
            of = brackets.find() ? brackets.group() : "";
        }
        return Optional.of(ofTitle(line.number(), of)).filter(StatedUnits::isStated);
    }

    /** Tests whether a line is only a statement of units (单位：万元、公顷): no title, cell or running header. */
    public static boolean isUnitLine(String text) {
        return UNIT_LINE.matcher(narrow(text)).matches();
    }

    /** Tests whether a cell of a table's head is only a unit of money and not a column. */
    public static boolean isUnitOnly(String text) {
        String narrow = MoneyUnit.plain(narrow(text));
        return isUnitLine(text) || narrow.matches("\\((?:单位:?)?[十百千万亿]*元?\\)|[十百千万亿]*元") && !narrow.equals("()");
    }

    /** Tests whether there is any unit of money. */
    public boolean isStated() {
        return !units.isEmpty() || !strange.isEmpty();
    }

    /** Returns the unit if there is exactly one that is understood. */
    public Optional<MoneyUnit> unit() {
        return strange.isEmpty() && units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
