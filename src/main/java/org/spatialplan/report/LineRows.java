package org.spatialplan.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.check.LineReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.format.geopackage.GeoPackageWriter.Column;
import org.spatialplan.report.ConflictAnswer.OverlapAnswer;
import org.spatialplan.report.LineAnswer.ZoneAnswer;
import org.spatialplan.text.PlainNumber;

/**
 * The table {@code lines} of a report: a row for each ground and control line, with the words and figures of its JSON.
 * Stateless.
 */
final class LineRows {

    static final List<Column> COLUMNS = List.of(
            new Column("number", Long.class),
            new Column("id", String.class),
            new Column("line", String.class),
            new Column("name_zh", String.class),
            new Column("name_en", String.class),
            new Column("involvement", String.class),
            new Column("state", String.class),
            new Column("certainty", String.class),
            new Column("reason", String.class),
            new Column("reason_zh", String.class),
            new Column("reason_en", String.class),
            new Column("illustrative", Boolean.class),
            new Column("stand_in", Boolean.class),
            new Column("layers", String.class),
            new Column("measure", String.class),
            new Column("overlap", Double.class),
            new Column("overlap_least", Double.class),
            new Column("overlap_most", Double.class),
            new Column("share", Double.class),
            new Column("below_threshold", Boolean.class),
            new Column("zones", String.class),
            new Column("features", String.class),
            new Column("documents", String.class));

    private LineRows() {}

    /** The rows of one ground, the strictest line first; none for a ground that could not be checked. */
    static List<List<Object>> of(CheckedGround checked) {
        return checked.verdict().lines().stream()
                .sorted(Comparator.comparing(LineReport::line))
                .map(line -> LineAnswer.of(line, checked.verdict().subject().works()))
                .map(line -> row(checked, line))
                .toList();
    }

    private static List<Object> row(CheckedGround checked, LineAnswer line) {
        Optional<OverlapAnswer> overlap = Optional.ofNullable(line.overlap());
        return Arrays.asList(
                checked.ground().number(),
                checked.ground().id(),
                line.line().id(),
                line.line().nameZh(),
                line.line().nameEn(),
                line.involvement(),
                line.state(),
                line.certainty(),
                line.reason(),
                line.reasonText().zh(),
                line.reasonText().en(),
                line.illustrative(),
                line.standIn(),
                String.join(";", line.layers()),
                overlap.map(OverlapAnswer::measure).orElse(null),
                overlap.map(OverlapAnswer::size).orElse(null),
                overlap.map(OverlapAnswer::least).orElse(null),
                overlap.map(OverlapAnswer::most).orElse(null),
                overlap.map(OverlapAnswer::share).orElse(null),
                line.belowThreshold(),
                line.zones().stream().map(LineRows::zone).collect(Collectors.joining(";")),
                String.join(";", line.features()),
                line.documents().stream().map(document -> document.id()).collect(Collectors.joining(";")));
    }

    /** A zone with what is shared with it, for example {@code core 1250.5 area-m2}. */
    private static String zone(ZoneAnswer zone) {
        return zone.overlap() == null
                ? zone.zone().id()
                : zone.zone().id() + " "
                        + PlainNumber.withoutExponent(zone.overlap().size()) + " "
                        + zone.overlap().measure();
    }
}
