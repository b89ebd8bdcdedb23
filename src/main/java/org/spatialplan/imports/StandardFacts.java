package org.spatialplan.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.standard.CodeList;
import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.format.standard.LayerForm;
import org.spatialplan.format.standard.Recognition;
import org.spatialplan.format.standard.StandardColumn;
import org.spatialplan.format.standard.StandardColumn.Use;
import org.spatialplan.imports.RecognisedStandard.ColumnFaults;
import org.spatialplan.imports.RecognisedStandard.FoundBy;
import org.spatialplan.imports.RecognisedStandard.NamedColumn;
import org.spatialplan.imports.RecognisedStandard.Sum;
import org.spatialplan.imports.RecognisedStandard.UsedColumn;
import org.spatialplan.imports.StandardReading.ZoneSum;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Puts together what a report says of a recognised file. */
final class StandardFacts {

    private static final Map<Use, String> PURPOSES = Map.of(
            Use.ID,
            AttributeMapping.ID,
            Use.NAME,
            AttributeMapping.NAME_ZH,
            Use.ZONE,
            AttributeMapping.ZONE,
            Use.AREA,
            AttributeMapping.DECLARED_AREA,
            Use.LEVEL,
            "level",
            Use.PART,
            "part",
            Use.RESERVE,
            "reserve",
            Use.DISTRICT,
            "district");

    private final DataStandard standard;
    private final Catalogue catalogue;
    private final Recognition found;
    private final TableHead head;
    private final LayerForm form;
    private final StandardReading reading;
    private final ZoneReading zones;

    StandardFacts(
            DataStandard standard,
            Catalogue catalogue,
            Recognition found,
            TableHead head,
            StandardReading reading,
            ZoneReading zones) {
        this.head = head;
        this.standard = standard;
        this.catalogue = catalogue;
        this.found = found;
        this.form = found.form().orElseThrow();
        this.reading = reading;
        this.zones = zones;
    }

    RecognisedStandard facts() {
        Optional<String> into = found.layer().target();
        return new RecognisedStandard(
                standard.id(),
                standard.title(),
                found.layer().name(),
                found.layer().title(),
                form.id(),
                form.title(),
                into.orElse(null),
                line(into, catalogue),
                found.evidence().stream().map(StandardFacts::foundBy).toList(),
                form.used(head).stream()
                        .map(column -> used(column, reading.spelling(column)))
                        .toList(),
                form.missing(head).stream()
                        .map(column -> new NamedColumn(column.name(), column.title()))
                        .toList(),
                faults(reading.empty(), false),
                faults(reading.wrongLengths(), true),
                reading.twice().list(),
                reading.undivided(),
                sums(reading.zones(), this::zoneName),
                sums(reading.parts(), this::partName));
    }

    /** A layer of the norm that a table may be, with the use of its columns. */
    static RecognisedTable.Candidate candidate(Recognition found, TableHead head, Catalogue catalogue) {
        Optional<String> into = found.layer().target();
        return new RecognisedTable.Candidate(
                found.layer().name(),
                found.layer().title(),
                found.form().map(LayerForm::id).orElse(null),
                found.form().map(LayerForm::title).orElse(null),
                into.orElse(null),
                line(into, catalogue),
                found.evidence().stream().map(StandardFacts::foundBy).toList(),
                found.form().stream()
                        .flatMap(form -> form.used(head).stream())
                        .map(column -> used(column, column.in(head).orElseThrow()))
                        .toList(),
                found.form().stream()
                        .flatMap(form -> form.missing(head).stream())
                        .map(column -> new NamedColumn(column.name(), column.title()))
                        .toList());
    }

    private static String line(Optional<String> into, Catalogue catalogue) {
        return into.flatMap(catalogue::find).flatMap(LayerDefinition::rules).orElse(null);
    }

    private static FoundBy foundBy(Recognition.Evidence evidence) {
        LocalizedText text = RecognisedStandard.text(evidence);
        return new FoundBy(evidence.kind().name().toLowerCase(Locale.ROOT), evidence.found(), text.zh(), text.en());
    }

    private static UsedColumn used(StandardColumn column, String spelling) {
        return new UsedColumn(
                spelling,
                column.title(),
                PURPOSES.get(column.use().orElseThrow()),
                column.unit().map(AreaUnit::symbol).orElse(null),
                column.codes().map(CodeList::id).orElse(null));
    }

    private static List<ColumnFaults> faults(Map<StandardColumn, CountedIds> faults, boolean ofLength) {
        return faults.entrySet().stream()
                .map(entry -> new ColumnFaults(
                        entry.getKey().name(),
                        entry.getKey().title(),
                        ofLength ? entry.getKey().length().getAsInt() : null,
                        entry.getValue().list()))
                .toList();
    }

    private static List<Sum> sums(Map<String, ZoneSum> sums, Function<String, LocalizedText> names) {
        return sums.entrySet().stream()
                .map(entry -> sum(entry.getKey(), names.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Sum sum(String id, LocalizedText name, ZoneSum sum) {
        OptionalDouble declared = sum.declaredM2.isPresent()
                ? OptionalDouble.of(rounded(sum.declaredM2.getAsDouble()))
                : OptionalDouble.empty();
        return new Sum(id, name, List.copyOf(sum.codes), sum.features, rounded(sum.measuredM2), declared);
    }

    private static double rounded(double m2) {
        return Math.rint(m2 * 100) / 100;
    }

    /** The name of a zone. A zone that the file does not tell is called undivided, 未区分. */
    private LocalizedText zoneName(String zone) {
        boolean undivided = form.zoneIfEmpty().filter(zone::equals).isPresent();
        return undivided ? Messages.of("imports.undivided") : zones.nameOf(zone);
    }

    private LocalizedText partName(String part) {
        return reading.partColumn()
                .flatMap(StandardColumn::codes)
                .flatMap(list -> list.entries().stream()
                        .filter(entry -> entry.meaning().equals(part))
                        .findFirst())
                .map(CodeList.Entry::name)
                .orElseGet(() -> part.isEmpty() ? Messages.of("imports.undivided") : new LocalizedText(part, part));
    }
}
