package org.spatialplan.conflict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.WithheldLayers;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.format.rules.DataFile;

/** Identifies a report by what it was made of: the same question on the same layer versions and rules has the same id. Stateless. */
final class ReportId {

    private static final int LENGTH = 24;

    private ReportId() {}

    /**
     * The first 96 bits, hexadecimal, of a SHA-256 over the submitted bytes, the parameters but {@code asOf}, and of each layer the
     * hashes of its version and rules and the first day of the rules; of lines without data their rules. Of layers that are withheld the hash would tell when they change: there what is told of
     * them counts.
     */
    static String of(
            byte[] submitted,
            Optional<byte[]> approval,
            Map<String, String> parameters,
            CheckedMap map,
            List<CheckedGround> grounds) {
        List<DataFile> parts = new ArrayList<>();
        parts.add(new DataFile("submitted", submitted));
        approval.ifPresent(bytes -> parts.add(new DataFile("approval", bytes)));
        parameters.forEach((name, value) -> {
            if (!name.equals("asOf")) {
                parts.add(new DataFile(name, value.getBytes(StandardCharsets.UTF_8)));
            }
        });
        map.layers()
                .forEach(layer -> parts.add(new DataFile(
                        layer.definition().id(),
                        ((map.withheld().isOf(layer) ? "" : layer.index().info().sha256())
                                        + layer.rules().sha256()
                                        + layer.rules().from())
                                .getBytes(StandardCharsets.UTF_8))));
        map.unchecked()
                .forEach(layer -> parts.add(new DataFile(
                        layer.layer(),
                        layer.rules()
                                .map(rules -> rules.sha256() + rules.from())
                                .orElse("")
                                .concat(layer.notPublic() ? "not public" : "")
                                .getBytes(StandardCharsets.UTF_8))));
        if (!map.withheld().isEmpty()) {
            parts.add(new DataFile("withheld", told(map.withheld(), grounds).getBytes(StandardCharsets.UTF_8)));
        }
        return DataFile.sha256(parts).substring(0, LENGTH);
    }

    private static String told(WithheldLayers withheld, List<CheckedGround> grounds) {
        return withheld + " "
                + grounds.stream()
                        .flatMap(ground -> ground.verdict().lines().stream())
                        .filter(withheld::isOf)
                        .map(LineReport::toString)
                        .collect(Collectors.joining(" "));
    }
}
