package org.spatialplan.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.format.read.ParcelSource.Severity;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.submission.Remark;
import org.spatialplan.text.LocalizedText;

/**
 * What a check used and is not yet in force on its day. The current version of a layer and its rules decide, even if their dates say
 * that they hold from a later day on; a reader is told so. Stateless, thread-safe.
 */
public final class NotYetInForce {

    private NotYetInForce() {}

    /** A line for the layer's version and one for each legal text that a rule of it follows. Empty if all is in force. */
    public static List<LocalizedText> missing(CheckedLayer layer, LocalDate day) {
        List<LocalizedText> lines = new ArrayList<>();
        Optional<LocalDate> validFrom = layer.index().info().provenance().validFrom();
        validFrom
                .filter(from -> from.isAfter(day))
                .ifPresent(from -> lines.add(new LocalizedText(
                        "本版数据自 " + from + " 起生效，检查日（" + day + "）尚未生效",
                        "this version holds from " + from + " on; on the day of the check (" + day
                                + ") it was not yet in force")));
        for (LegalSource source : layer.rules().sources()) {
            if (source.inForce().isAfter(day)) {
                lines.add(new LocalizedText(
                        "规则依据“" + source.titleZh() + "”自 " + source.inForce() + " 起施行，检查日（" + day + "）尚未施行",
                        "the rules follow '" + source.titleEn() + "', in force from " + source.inForce()
                                + " on; on the day of the check (" + day + ") it was not yet in force"));
            }
        }
        return lines;
    }

    /** The same as warnings, one for each layer that has any. */
    static List<Remark> remarks(List<CheckedLayer> layers, LocalDate day) {
        return layers.stream()
                .filter(layer -> !missing(layer, day).isEmpty())
                .map(layer -> {
                    List<LocalizedText> lines = missing(layer, day);
                    return new Remark(
                            "not-yet-in-force",
                            Severity.WARNING,
                            layer.definition().id(),
                            layer.definition().titleZh() + "："
                                    + lines.stream().map(LocalizedText::zh).collect(Collectors.joining("；")),
                            layer.definition().titleEn() + ": "
                                    + lines.stream().map(LocalizedText::en).collect(Collectors.joining("; ")),
                            Map.of());
                })
                .toList();
    }
}
