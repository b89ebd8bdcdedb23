package org.spatialplan.report.row;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.UncheckedLayer;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.NotYetInForce;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Makes the row of each ground of one check. Texts that all rows share are written once. Immutable and thread-safe.
 */
public final class ReportRows {

    private final GroundFrame frame;
    private final String layers;
    private final String rules;
    private final LongFunction<String> remarks;
    private final LineColumns lines;

    /**
     * Makes the rows of a check.
     *
     * @param day of the check
     * @param remarks the remarks on a ground by its number, in both languages
     */
    public ReportRows(CheckedMap map, LocalDate day, LongFunction<String> remarks) {
        this.frame = map.frame();
        this.layers = layers(map, day);
        this.rules = rules(map);
        this.remarks = remarks;
        this.lines = LineColumns.of(map);
    }

    /** The columns of the rows. */
    public List<String> columns() {
        return ReportRow.columns(lines);
    }

    /** The row of one ground. */
    public ReportRow row(CheckedGround checked) {
        return ReportRow.of(
                checked, frame, layers, rules, remarks.apply(checked.ground().number()), lines);
    }

    /**
     * The layers that were used with their versions, for a cell of a table: {@code red-lines@2 (…)}; of withheld ones the layer.
     * Those whose version in force is not public come first, so that no format cuts them off.
     */
    private static String layers(CheckedMap map, LocalDate day) {
        Stream<String> notPublic = map.unchecked().stream()
                .filter(UncheckedLayer::notPublic)
                .map(layer -> layer.layer() + ": version-not-public ("
                        + Messages.of("report.version-not-public").both() + ")");
        Stream<String> used = map.lookedAt().stream().map(layer -> {
            String version = layer.definition().id()
                    + (map.withheld().isOf(layer)
                            ? ""
                            : "@" + layer.index().info().number());
            List<LocalizedText> missing = NotYetInForce.missing(layer, map.withheld(), day);
            return missing.isEmpty()
                    ? version
                    : version + " ("
                            + missing.stream()
                                    .map(line -> line.zh() + " / " + line.en())
                                    .collect(Collectors.joining("; "))
                            + ")";
        });
        return Stream.concat(notPublic, used).distinct().collect(Collectors.joining(";"));
    }

    /**
     * The states of the rules that were used, each by its first day, for a cell of a table:
     * {@code ecological-red-line@2026-03-15}.
     */
    private static String rules(CheckedMap map) {
        return Stream.concat(
                        map.rules().stream().map(rules -> rules.id() + "@" + rules.from()),
                        map.withoutRules().stream()
                                .map(layer -> layer + ": "
                                        + Messages.of("report.no-rules-then").both()))
                .distinct()
                .collect(Collectors.joining(";"));
    }
}
