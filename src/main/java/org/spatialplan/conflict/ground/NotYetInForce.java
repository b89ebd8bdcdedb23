package org.spatialplan.conflict.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.WithheldLayers;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * What a check used and is not yet in force on its day. The current version of a layer and its rules decide, even if their dates say
 * that they hold from a later day on; a reader is told so. Stateless, thread-safe.
 */
public final class NotYetInForce {

    private NotYetInForce() {}

    /**
     * A line for the layer's version, unless that is withheld, and one for each legal text that a rule of it follows. Empty if
     * all is in force.
     */
    public static List<LocalizedText> missing(CheckedLayer layer, WithheldLayers withheld, LocalDate day) {
        List<LocalizedText> lines = new ArrayList<>();
        Optional<LocalDate> validFrom = withheld.isOf(layer)
                ? Optional.empty()
                : layer.index().info().provenance().validFrom();
        validFrom
                .filter(from -> from.isAfter(day))
                .ifPresent(from -> lines.add(Messages.of("conflict.version-not-yet-in-force", from, day)));
        for (LegalSource source : layer.rules().sources()) {
            if (source.inForce().isAfter(day)) {
                lines.add(Messages.of(
                        "conflict.rules-not-yet-in-force",
                        new LocalizedText(source.titleZh(), source.titleEn()),
                        source.inForce(),
                        day));
            }
        }
        return lines;
    }

    /** The same as warnings, one for each layer that has any. */
    public static List<Finding> remarks(List<CheckedLayer> layers, WithheldLayers withheld, LocalDate day) {
        return layers.stream()
                .filter(layer -> !missing(layer, withheld, day).isEmpty())
                .map(layer -> {
                    List<LocalizedText> lines = missing(layer, withheld, day);
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
