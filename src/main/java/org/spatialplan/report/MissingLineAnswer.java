package org.spatialplan.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedLayer.Role;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.UncheckedLayer;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "A control line of which not everything is known: no ground can be said to be free of it.")
public record MissingLineAnswer(
        LocalizedName line,
        @Schema(
                        description =
                                "layer-missing: a layer of it holds nothing; version-not-public: a version is in force that the"
                                        + " caller does not see; rules-not-in-force: no rules on that day;"
                                        + " stand-in: only an illustrative layer was looked at instead",
                        allowableValues = {"layer-missing", "version-not-public", "rules-not-in-force", "stand-in"})
                String reason) {

    /** Lists the lines without data, the strictest first. */
    static List<MissingLineAnswer> of(CheckedMap map) {
        return map.lines().stream().flatMap(line -> of(line, map)).toList();
    }

    private static Stream<MissingLineAnswer> of(ControlLine line, CheckedMap map) {
        List<UncheckedLayer> unchecked = map.unchecked().stream()
                .filter(layer -> layer.line().equals(line))
                .toList();
        List<CheckedLayer> looked = map.layers().stream()
                .filter(layer -> layer.rules().line().equals(line))
                .toList();
        if (unchecked.stream().anyMatch(UncheckedLayer::notPublic)) {
            return Stream.of(of(line, "version-not-public"));
        }
        if (looked.stream().anyMatch(layer -> layer.role() == Role.STAND_IN || layer.role() == Role.FOLLOWING)) {
            return Stream.of(of(line, "stand-in"));
        }
        return unchecked.isEmpty()
                ? Stream.empty()
                : Stream.of(of(
                        line,
                        unchecked.stream().anyMatch(UncheckedLayer::isMissing)
                                ? "layer-missing"
                                : "rules-not-in-force"));
    }

    private static MissingLineAnswer of(ControlLine line, String reason) {
        return new MissingLineAnswer(
                new LocalizedName(line.id(), line.name().zh(), line.name().en()), reason);
    }

    /** The names of lines in one text. */
    static LocalizedText names(List<MissingLineAnswer> missing) {
        return new LocalizedText(
                missing.stream().map(each -> each.line().nameZh()).collect(Collectors.joining("、")),
                missing.stream().map(each -> each.line().nameEn()).collect(Collectors.joining(", ")));
    }
}
