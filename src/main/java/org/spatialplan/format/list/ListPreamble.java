package org.spatialplan.format.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.format.read.BoundaryPointHeader;
import org.spatialplan.format.read.BoundaryPointHeader.Attribute;
import org.spatialplan.format.read.BoundaryPointUnit;

/**
 * What the words above a list, in its heading or below it state about its coordinates: {@code 坐标系：2000国家大地坐标系},
 * {@code 中央子午线 120°}, {@code X（西安80）}. Used by one thread.
 */
final class ListPreamble {

    private static final String SYSTEM = "坐标系";
    private static final int LONGEST = 200;
    private static final int MAX_ATTRIBUTES = 200;
    private static final Pattern CLAUSES = Pattern.compile("[，,；;。()（）\\[\\]【】]+");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^=＝:：]{1,20})[=＝:：](.{1,100})");
    /** A system without a key in front of it. */
    private static final Pattern NAMED_SYSTEM = Pattern.compile(
            ".*(?:(?:2000|80|54|西安|北京|独立|地方|城建|城市).{0,8}坐标系|CGCS ?2000|WGS[-_ ]?(?:19)?84|(?:西安|北京|XIAN|BEIJING)[_ ]?(?:19)?(?:80|54)|(?:19)?(?:80|54)年?(?:西安|北京)|EPSG[:：]?\\d{4,6}|独立坐标|地方坐标).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MERIDIAN = Pattern.compile("(中央(?:子午线|经线))\\D{0,4}(\\d{2,3}(?:\\.\\d+)?).*");
    private static final Pattern ZONE = Pattern.compile("(带号)\\D{0,2}(\\d{2}).*");
    private static final Pattern UNIT_KEY = Pattern.compile("(?:.*单位|单位|UNIT)", Pattern.CASE_INSENSITIVE);

    private final Map<String, Attribute> attributes = new HashMap<>();
    private Optional<BoundaryPointUnit> unit = Optional.empty();

    /** Takes what the cells of a row state. */
    void take(ListRow row) {
        row.filled().stream().filter(cell -> cell.length() <= LONGEST).forEach(cell -> take(cell, row.number()));
        takeNeighbours(row);
    }

    /** Takes a key and its value in two cells: {@code 坐标系 | CGCS2000}. */
    private void takeNeighbours(ListRow row) {
        List<String> filled = row.filled();
        for (int i = 0; i + 1 < filled.size(); i++) {
            String key = filled.get(i).replaceAll("[=＝:：\\s]", "");
            String value = filled.get(i + 1);
            BoundaryPointHeader.key(key).ifPresent(known -> put(known, value, row.number()));
        }
    }

    private void take(String cell, long row) {
        CLAUSES.splitAsStream(cell).forEach(clause -> takeClause(clause.strip(), row));
    }

    private void takeClause(String clause, long row) {
        Matcher attribute = ATTRIBUTE.matcher(clause);
        String key = attribute.matches() ? attribute.group(1).replaceAll("\\s", "") : "";
        String value = attribute.matches() ? attribute.group(2).strip() : clause;
        if (UNIT_KEY.matcher(key).matches()) {
            unit = unit.or(() -> BoundaryPointUnit.find(value));
        }
        Optional<String> known = BoundaryPointHeader.key(key);
        known.ifPresent(said -> put(said, value, row));
        Stream.of(MERIDIAN, ZONE)
                .map(pattern -> pattern.matcher(clause))
                .filter(Matcher::matches)
                .forEach(found -> put(found.group(1).equals("带号") ? "带号" : "中央子午线", found.group(2), row));
        if (known.isEmpty() && NAMED_SYSTEM.matcher(value).matches()) {
            put(SYSTEM, value, row);
        }
    }

    private void put(String key, String value, long row) {
        if (!value.isBlank() && attributes.size() < MAX_ATTRIBUTES) {
            attributes.putIfAbsent(key, new Attribute(value, row));
        }
    }

    /** What was stated, as the head of a boundary-point file states it. */
    BoundaryPointHeader header() {
        return new BoundaryPointHeader(Map.copyOf(attributes));
    }

    boolean isEmpty() {
        return attributes.isEmpty();
    }

    /** The unit of all coordinates; empty if none is stated, or another thing is meant, such as an office. */
    Optional<BoundaryPointUnit> unit() {
        return unit;
    }
}
