package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.text.PlainNumber;

/**
 * The use of each column of a file. Column names are compared without regard to case; if several serve one purpose, the
 * first with a value counts. The defaults are the names of the municipal plan's database (《市级国土空间总体规划数据库规范（试行）》, 2021,
 * 6.2) and those of this service, so that its exports can be imported again unchanged.
 *
 * @param columns by purpose: {@code id}, {@code name_zh}, {@code name_en}, {@code accuracy_m}, {@code source},
 *     {@code licence}, {@code status}, {@code as_of}, {@code declared_area}, {@code zone}
 * @param attributes columns of further attributes by their new name; all other attributes keep their names
 * @param types types of attributes by their new name, in words of {@link KnownAttributes.Kind}; the types of others
 *     follow from the current version and the file
 * @param values replacements of values, by attribute and value
 * @param defaults by attribute, where the file has no value
 * @param drop columns that are left out
 * @param areaUnit of the declared areas; empty for the one that fits best
 */
public record AttributeMapping(
        Map<String, List<String>> columns,
        Map<String, String> attributes,
        Map<String, String> types,
        Map<String, Map<String, String>> values,
        Map<String, String> defaults,
        List<String> drop,
        Optional<AreaUnit> areaUnit) {

    /** The names of the purposes of columns. */
    public static final String ID = "id";

    public static final String NAME_ZH = "name_zh";
    public static final String NAME_EN = "name_en";
    public static final String ACCURACY = "accuracy_m";
    public static final String SOURCE = "source";
    public static final String LICENCE = "licence";
    public static final String STATUS = "status";
    public static final String AS_OF = "as_of";
    public static final String DECLARED_AREA = "declared_area";
    public static final String ZONE = "zone";

    /** The purposes in the order of reports. */
    static final List<String> PURPOSES =
            List.of(ID, NAME_ZH, NAME_EN, ACCURACY, SOURCE, LICENCE, STATUS, AS_OF, DECLARED_AREA, ZONE);

    private static final Map<String, List<String>> USUAL = Map.of(
            NAME_ZH, ParcelNames.NAMES,
            NAME_EN, List.of("name_en"),
            ACCURACY, List.of("accuracy_m"),
            SOURCE, List.of("source"),
            LICENCE, List.of("licence"),
            STATUS, List.of("status"),
            AS_OF, List.of("as_of"),
            DECLARED_AREA, List.of("MJ", "面积", "HXMJ", "GHMJ", "QYMJ"),
            ZONE, List.of("zone", "GKFQ", "FQLX", "HXLX"));

    /** Columns that GIS add themselves: measures of the geometry and row numbers. */
    private static final Set<String> BY_PRODUCTS =
            Set.of("SHAPE", "SHAPE_LENG", "SHAPE_LENGTH", "SHAPE_AREA", "SHAPE_LE_1", "OBJECTID", "OBJECTID_1");

    /** A mapping with the usual names only. */
    public static final AttributeMapping DEFAULT =
            new AttributeMapping(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Optional.empty());

    /**
     * The columns that may serve a purpose, the most likely first. Without a mapping the id is found by
     * {@link ParcelNames}.
     */
    List<String> candidates(String purpose) {
        List<String> own = columns.get(purpose);
        return own == null ? USUAL.getOrDefault(purpose, List.of()) : own;
    }

    boolean chooses(String purpose) {
        return columns.containsKey(purpose);
    }

    boolean isDropped(String column) {
        return drop.stream().anyMatch(column::equalsIgnoreCase);
    }

    static boolean isByProduct(String column) {
        return isRowNumber(column) || BY_PRODUCTS.contains(column.toUpperCase(Locale.ROOT));
    }

    /**
     * Whether a column is the row number that a GeoPackage needs and not a column of the file's author. In our exports
     * it is {@code fid_1} beside a column {@code fid}.
     */
    static boolean isRowNumber(String column) {
        return column.matches("(?i)fid(_\\d+)?");
    }

    /** Whether the mapping names a column as an attribute. */
    boolean names(String column) {
        return attributes.values().stream().anyMatch(column::equalsIgnoreCase);
    }

    /** The names under which a column is kept besides its purposes; its own name if the mapping gives none. */
    List<String> newNames(String column) {
        List<String> names = new ArrayList<>();
        attributes.forEach((name, from) -> {
            if (from.equalsIgnoreCase(column)) {
                names.add(name);
            }
        });
        return names.isEmpty() ? List.of(column) : names;
    }

    /** The replacement of a value; the value itself if there is none. */
    Object translated(String attribute, Object value) {
        Map<String, String> ofAttribute = values.getOrDefault(attribute, Map.of());
        String own = ofAttribute.get(value.toString());
        return own != null
                ? own
                : ofAttribute.entrySet().stream()
                        .filter(entry -> PlainNumber.same(entry.getKey(), value))
                        .findFirst()
                        .<Object>map(Map.Entry::getValue)
                        .orElse(value);
    }
}
