package org.spatialplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * What a check used and is not yet in force on its day. The current version of a layer and its rules decide whatever their dates say;
 * nobody should have to find out by himself.
 */
public final class NotYetInForce {

    private NotYetInForce() {}

    /** A line for the layer's version and one for each legal text that a rule of it follows. Empty if all is in force. */
    public static List<LocalizedText> missing(CheckedLayer layer, LocalDate day) {
        List<LocalizedText> lines = new ArrayList<>();
        Optional<LocalDate> validFrom = layer.index().info().provenance().validFrom();
        validFrom
                .filter(from -> from.isAfter(day))
                .ifPresent(from -> lines.add(Messages.of("report.version-not-yet-in-force", from, day)));
        for (LegalSource source : layer.rules().sources()) {
            if (source.inForce().isAfter(day)) {
                lines.add(Messages.of(
                        "report.rules-not-yet-in-force",
                        new LocalizedText(source.titleZh(), source.titleEn()),
                        source.inForce(),
                        day));
            }
        }
        return lines;
    }

    /** The layers that were used with their versions, for a cell of a table: {@code red-lines@2 (…)}. */
    static String words(List<CheckedLayer> layers, LocalDate day) {
        return layers.stream()
                .map(layer -> {
                    String version =
                            layer.definition().id() + "@" + layer.index().info().number();
                    List<LocalizedText> missing = missing(layer, day);
                    return missing.isEmpty()
                            ? version
                            : version + " ("
                                    + missing.stream()
                                            .map(line -> line.zh() + " / " + line.en())
                                            .collect(Collectors.joining("; "))
                                    + ")";
                })
                .collect(Collectors.joining(";"));
    }

    /** The states of the rules that were used, each by its first day, for a cell of a table: {@code ecological-red-line@2026-03-15}. */
    static String rules(CheckedMap map) {
        return Stream.concat(
                        map.layers().stream()
                                .map(layer ->
                                        layer.rules().id() + "@" + layer.rules().from()),
                        map.withoutRules().stream().map(layer -> layer + ": 当日尚无规则 / no rules on that day"))
                .distinct()
                .collect(Collectors.joining(";"));
    }

    /** The same as warnings, one for each layer that has any. */
    public static List<Finding> remarks(List<CheckedLayer> layers, LocalDate day) {
        return layers.stream()
                .filter(layer -> !missing(layer, day).isEmpty())
                .map(layer -> {
                    List<LocalizedText> lines = missing(layer, day);
                    return Finding.warning(
                            "not-yet-in-force",
                            layer.definition().id(),
                            new LocalizedText(
                                    layer.definition().titleZh() + "："
                                            + lines.stream()
                                                    .map(LocalizedText::zh)
                                                    .collect(Collectors.joining("；")),
                                    layer.definition().titleEn() + ": "
                                            + lines.stream()
                                                    .map(LocalizedText::en)
                                                    .collect(Collectors.joining("; "))));
                })
                .toList();
    }
}
