package org.spatialplan.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.text.LocalizedText;

@Schema(description = "A line of which nothing is known: no ground can be free of it.")
public record MissingLineAnswer(
        String line,
        @Schema(description = "layer-missing: it holds nothing; rules-not-in-force: no rules on that day")
                String reason) {

    static List<MissingLineAnswer> of(CheckedMap map) {
        return Stream.concat(
                        map.missing().stream().map(layer -> new MissingLineAnswer(layer, "layer-missing")),
                        map.withoutRules().stream().map(layer -> new MissingLineAnswer(layer, "rules-not-in-force")))
                .toList();
    }

    static LocalizedText names(List<MissingLineAnswer> missing) {
        return new LocalizedText(
                missing.stream().map(MissingLineAnswer::line).collect(Collectors.joining("、")),
                missing.stream().map(MissingLineAnswer::line).collect(Collectors.joining(", ")));
    }
}
