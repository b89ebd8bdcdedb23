package org.spatialplan.imports;

import static org.spatialplan.imports.AttributeMapping.DECLARED_AREA;
import static org.spatialplan.imports.AttributeMapping.ZONE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.standard.CodeList;
import org.spatialplan.format.standard.LayerForm;
import org.spatialplan.format.standard.StandardColumn;
import org.spatialplan.format.standard.StandardColumn.Type;
import org.spatialplan.format.standard.StandardColumn.Use;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.parcel.CellText;
import org.spatialplan.parcel.StatedArea;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Holds the features of a file against the norm, one after the other: values that are missing or have the wrong length,
 * codes that no list has, and the sums of zones and parts. Used by one thread.
 */
final class StandardReading {

    /** The number of districts that are noted by their codes; a city has fewer. */
    private static final int MAX_DISTRICTS = 200;

    private static final int DISTRICT_DIGITS = 6;

    /** The number of zones or parts that are summed apart; a file with more holds codes that no list has. */
    private static final int MAX_SUMS = 100;

    private static final int MAX_SHOWN_LENGTH = 60;
    private static final String FURTHER = "…";

    private final LayerForm form;
    private final TableHead head;
    private final Findings findings;
    private final Optional<StandardColumn> zoneColumn;
    private final Optional<StandardColumn> partColumn;
    private final Optional<StandardColumn> areaColumn;
    private final Optional<StandardColumn> districtColumn;
    private final Optional<StandardColumn> reserveColumn;
    private final Map<StandardColumn, String> spellings = new LinkedHashMap<>();
    private final Map<StandardColumn, CountedIds> empty = new LinkedHashMap<>();
    private final Map<StandardColumn, CountedIds> wrongLengths = new LinkedHashMap<>();
    private final Map<String, ZoneSum> zones = new LinkedHashMap<>();
    private final Map<String, ZoneSum> parts = new LinkedHashMap<>();
    private final CountedIds twice = new CountedIds();
    private final Set<String> districts = new TreeSet<>();
    private long undivided;
    private long outsideReserves;

    /**
     * A reading of one file.
     *
     * @param mapping of the file, to know which columns the caller's own mapping chooses instead
     */
    StandardReading(LayerForm form, TableHead head, StandardMapping mapping, Findings findings) {
        this.form = form;
        this.head = head;
        this.findings = findings;
        this.zoneColumn = mapping.column(ZONE);
        this.partColumn = form.column(Use.PART, head);
        this.areaColumn = mapping.column(DECLARED_AREA);
        this.districtColumn = form.column(Use.DISTRICT, head);
        this.reserveColumn = form.column(Use.RESERVE, head);
        form.columns().forEach(column -> spellings.put(column, column.in(head).orElse(column.name())));
    }

    /** The features and areas of one zone or part so far. */
    static final class ZoneSum {

        private static final int MAX_CODES = 10;

        final Set<String> codes = new TreeSet<>();
        long features;
        double measuredM2;
        OptionalDouble declaredM2 = OptionalDouble.empty();

        void add(Optional<String> code, double measured, OptionalDouble declared) {
            features++;
            measuredM2 += measured;
            code.filter(text -> codes.size() < MAX_CODES)
                    .map(StandardReading::shown)
                    .ifPresent(codes::add);
            declared.ifPresent(m2 -> declaredM2 = OptionalDouble.of(declaredM2.orElse(0) + m2));
        }
    }

    /**
     * Adds a feature.
     *
     * @param id of the feature; its place in the file if it has none
     * @param again whether an earlier feature has the same id
     * @param zone id of the zone that it gets; empty for a layer without rules
     * @param measuredM2 area of its outline; 0 if it has none
     */
    void add(Map<String, Object> attributes, String id, boolean again, Optional<String> zone, double measuredM2) {
        String shown = shown(id);
        if (again) {
            twice.add(shown);
        }
        spellings.forEach((column, spelling) -> compare(column, CellText.of(attributes.get(spelling)), shown));
        Optional<String> code = zoneColumn.flatMap(column -> text(attributes, column));
        OptionalDouble declared = declared(attributes);
        zone.ifPresent(found -> sum(zones, found).add(code, measuredM2, declared));
        if (code.isEmpty() && form.zoneIfEmpty().isPresent() && zone.equals(form.zoneIfEmpty())) {
            undivided++;
            reserveColumn.filter(column -> text(attributes, column).isEmpty()).ifPresent(column -> outsideReserves++);
        }
        partColumn.ifPresent(column -> addPart(column, text(attributes, column), shown, measuredM2, declared));
        addDistrict(attributes);
    }

    /** The sum of a zone or part. Beyond the largest number all further ones are summed together. */
    private static ZoneSum sum(Map<String, ZoneSum> sums, String id) {
        String key = shown(id);
        return sums.computeIfAbsent(
                sums.containsKey(key) || sums.size() < MAX_SUMS ? key : FURTHER, added -> new ZoneSum());
    }

    private static String shown(String text) {
        return Excerpt.of(text, MAX_SHOWN_LENGTH);
    }

    private void compare(StandardColumn column, Optional<String> text, String id) {
        if (text.isEmpty()) {
            if (column.required() && head.has(spellings.get(column))) {
                empty.computeIfAbsent(column, key -> new CountedIds()).add(id);
            }
        } else if (column.type() == Type.TEXT && column.hasWrongLength(text.get())) {
            wrongLengths.computeIfAbsent(column, key -> new CountedIds()).add(id);
        }
    }

    private Optional<String> text(Map<String, Object> attributes, StandardColumn column) {
        return CellText.of(attributes.get(spellings.get(column)));
    }

    private OptionalDouble declared(Map<String, Object> attributes) {
        AreaUnit unit = areaColumn.flatMap(StandardColumn::unit).orElse(AreaUnit.SQUARE_METRE);
        return areaColumn
                .flatMap(column -> text(attributes, column))
                .flatMap(StatedArea::parse)
                .map(area -> OptionalDouble.of(area.m2(unit)))
                .orElse(OptionalDouble.empty());
    }

    private void addPart(
            StandardColumn column, Optional<String> code, String id, double measuredM2, OptionalDouble declared) {
        CodeList list = column.codes().orElseThrow();
        String part = code.map(
                        text -> list.find(text).map(CodeList.Entry::meaning).orElse(text))
                .orElse("");
        sum(parts, part).add(code, measuredM2, declared);
        if (code.isPresent() && list.find(code.get()).isEmpty()) {
            findings.add("code-unknown", Severity.ERROR, id, unknownCode(column, list, code.get()));
        }
    }

    private void addDistrict(Map<String, Object> attributes) {
        districtColumn
                .flatMap(column -> text(attributes, column))
                .filter(code -> code.length() >= DISTRICT_DIGITS && districts.size() < MAX_DISTRICTS)
                .ifPresent(code -> districts.add(code.substring(0, DISTRICT_DIGITS)));
    }

    /** Why a feature's zone is unknown, if its code comes from the norm's column. */
    Optional<LocalizedText> unknownZone(Map<String, Object> attributes) {
        return zoneColumn.flatMap(column -> text(attributes, column)
                .filter(code -> column.codes().orElseThrow().find(code).isEmpty())
                .map(code -> unknownCode(column, column.codes().orElseThrow(), code)));
    }

    private LocalizedText unknownCode(StandardColumn column, CodeList list, String code) {
        return Messages.of(
                "imports.code-unknown",
                spellings.get(column) + " " + column.title(),
                shown(code),
                list.title(),
                list.spellings(),
                list.id());
    }

    /** Adds the findings of the whole file. */
    void addFindings() {
        List<StandardColumn> missing = form.missing(head);
        if (!missing.isEmpty()) {
            warn(
                    "standard-columns-missing",
                    Messages.of("imports.standard-columns-missing", missing.size(), named(missing)));
        }
        empty.forEach((column, ids) -> warn(
                "standard-value-missing",
                Messages.of("imports.standard-value-missing", ids.list().count(), named(List.of(column)), first(ids))));
        wrongLengths.forEach((column, ids) -> warn(
                "standard-length",
                Messages.of(
                        column.exact() ? "imports.standard-length.exact" : "imports.standard-length",
                        ids.list().count(),
                        named(List.of(column)),
                        column.length().orElseThrow(),
                        first(ids))));
        if (undivided > 0) {
            warn("zone-undivided", undividedText());
        }
    }

    private LocalizedText undividedText() {
        if (zoneColumn.isEmpty()) {
            return Messages.of("imports.zone-undivided.no-column", undivided);
        }
        String column = spellings.get(zoneColumn.get());
        return outsideReserves == 0
                ? Messages.of("imports.zone-undivided", undivided, column)
                : Messages.of(
                        "imports.zone-undivided.outside-reserves",
                        undivided,
                        column,
                        outsideReserves,
                        spellings.get(reserveColumn.orElseThrow()));
    }

    private void warn(String code, LocalizedText text) {
        findings.add(code, Severity.WARNING, "", text);
    }

    private static String first(CountedIds ids) {
        ImportReport.ChangeList list = ids.list();
        String first = String.join(", ", list.first());
        return list.count() > list.first().size() ? first + ", …" : first;
    }

    private static String named(List<StandardColumn> columns) {
        return String.join(
                ", ",
                columns.stream()
                        .map(column -> (column.name() + " " + column.title()).strip())
                        .toList());
    }

    Map<StandardColumn, CountedIds> empty() {
        return empty;
    }

    Map<StandardColumn, CountedIds> wrongLengths() {
        return wrongLengths;
    }

    Map<String, ZoneSum> zones() {
        return zones;
    }

    Map<String, ZoneSum> parts() {
        return parts;
    }

    CountedIds twice() {
        return twice;
    }

    long undivided() {
        return undivided;
    }

    /** The codes of districts that the file names, six digits. */
    Set<String> districts() {
        return districts;
    }

    Optional<StandardColumn> partColumn() {
        return partColumn;
    }

    String spelling(StandardColumn column) {
        return spellings.get(column);
    }
}
