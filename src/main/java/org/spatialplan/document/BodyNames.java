package org.spatialplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.document.Districts.District;

/**
 * Splits the lists of responsible bodies (责任单位) and completes abbreviated names: in 市水利局、城管局 the second body is the
 * city's too, in 洛江区农水局、城管局 the district's. Immutable and thread-safe.
 */
final class BodyNames {

    private static final Pattern TAIL = Pattern.compile("(?:等?(?:单位|部门)?按(?:照)?职责分工(?:负责)?|等(?:单位|部门)?)$");
    private static final Pattern AND_OTHERS = Pattern.compile("等(?:单位|部门)?(?:按(?:照)?职责分工(?:负责)?)?$");
    private static final Pattern COMPLETE =
            Pattern.compile(".{2,}(?:局|委|办|院|处|队|中心|公司|集团|政府|管委会|办事处|机场|组|开发区|投资区|分行|银行|会|厅|站|所|校|学|社)(?:等)?");
    private static final Pattern OWN_PREFIX = Pattern.compile("(?:市(?!场)|省|各|国家|中国|国网|县|区).*");
    private static final Pattern TOWN_OFFICE = Pattern.compile("([镇乡])政府$");

    private final Districts districts;
    private final Predicate<String> known;

    /**
     * Reads names of bodies of one city.
     *
     * @param known tests whether a body of that name is in the plan already
     */
    BodyNames(Districts districts, Predicate<String> known) {
        this.districts = districts;
        this.known = known;
    }

    /**
     * Returns full names in the list's order, each once.
     *
     * @param cell as printed, wraps as line feeds
     */
    List<String> read(String cell) {
        List<String> names = new ArrayList<>();
        String carried = "";
        for (String group : outsideBrackets(undoWraps(cell), "，,；;")) {
            boolean first = true;
            for (String printed : outsideBrackets(group, "、")) {
                String name = TAIL.matcher(printed.replaceAll("\\s", "")).replaceAll("");
                if (name.isEmpty()) {
                    continue;
                }
                boolean own = hasOwnPrefix(name);
                boolean shared = name.startsWith("各");
                names.add(own && !shared ? findWritten(name) : withPrefix(carried, name, first || shared));
                carried = own && !shared ? prefix(name) : carried;
                first = false;
            }
        }
        return names.stream().distinct().toList();
    }

    /** Tests whether the list ends with "and others" (等), who are not named. */
    static boolean andOthers(String cell) {
        return AND_OTHERS.matcher(cell.replaceAll("\\s", "")).find();
    }

    private boolean hasOwnPrefix(String name) {
        return OWN_PREFIX.matcher(name).matches()
                || name.startsWith(districts.cityStem())
                || districts.findLeading(name).isPresent();
    }

    /** Returns the prefix that following names without one share with this name. */
    private String prefix(String name) {
        Optional<District> district = districts.findLeading(name);
        if (district.isPresent()) {
            return district.get().name();
        }
        return name.startsWith("市") ? "市" : name.startsWith("省") ? "省" : "";
    }

    /** Returns the name as in the plan, or as printed. */
    private String findWritten(String name) {
        List<String> spellings = new ArrayList<>(List.of(name));
        districts.findLeading(name).ifPresent(district -> {
            String rest = name.substring(district.matched(name).length());
            spellings.add(district.name() + rest);
            spellings.add(district.stem() + rest);
        });
        if (name.startsWith(districts.cityZh())) {
            spellings.add("市" + name.substring(districts.cityZh().length()));
        }
        return firstKnown(spellings).orElse(name);
    }

    private String withPrefix(String prefix, String name, boolean beginsGroup) {
        String stem = districts.findLeading(prefix).map(District::stem).orElse(prefix);
        Optional<String> spelling = firstKnown(List.of(prefix + name, stem + name, name));
        // a comma parts what does not share the prefix
        return spelling.orElse(beginsGroup ? name : prefix + name);
    }

    private Optional<String> firstKnown(List<String> spellings) {
        return spellings.stream()
                .flatMap(name -> Stream.of(name, TOWN_OFFICE.matcher(name).replaceAll("$1人民政府")))
                .filter(known)
                .findFirst();
    }

    /** Removes wraps: a line feed separates two bodies if both sides are whole names; otherwise it is a wrap. */
    private String undoWraps(String cell) {
        StringBuilder text = new StringBuilder();
        for (String line : cell.split("\n")) {
            String next = line.strip();
            if (text.length() > 0 && !next.isEmpty() && parts(lastName(text.toString()), next)) {
                text.append('、');
            }
            text.append(next);
        }
        return text.toString();
    }

    private boolean parts(String before, String after) {
        String next = after.split("[、，,；;]", 2)[0];
        return COMPLETE.matcher(before).matches()
                && COMPLETE.matcher(next).matches()
                && (hasOwnPrefix(next) || next.length() > 3);
    }

    private static String lastName(String text) {
        String[] names = text.split("[、，,；;]", -1);
        return names[names.length - 1];
    }

    private static List<String> outsideBrackets(String text, String separators) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (depth == 0 && separators.indexOf(c) >= 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
