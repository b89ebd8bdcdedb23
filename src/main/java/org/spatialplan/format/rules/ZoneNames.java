package org.spatialplan.format.rules;

import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.Feature;
import org.spatialplan.text.PlainNumber;

/**
 * The zones that a file of rules names, whatever else is wrong in it, so that a fault there does not hide a feature whose zone
 * is misspelt. Immutable.
 *
 * @param attribute of a feature that holds its zone; empty if all features have one zone
 * @param ids of the zones; empty if the file cannot tell
 */
public record ZoneNames(String attribute, List<String> ids) {

    /** Reads the names alone, and reports no fault. */
    public static ZoneNames of(DataFile rules) {
        DataFile silent = new DataFile(rules.name(), rules.bytes(), FileFaults.REPORTED);
        return silent.attempt(() -> read(YamlDocument.read(silent).root())).orElse(new ZoneNames("", List.of()));
    }

    private static ZoneNames read(YamlDocument.Node root) {
        List<String> ids =
                root.optionalList("zones").stream().map(zone -> zone.text("id")).toList();
        return new ZoneNames(root.textOr("zone_attribute", ""), ids.contains("") ? List.of() : ids);
    }

    /** The zone of a feature if it is surely none of these. */
    public Optional<String> unknownZoneOf(Feature feature) {
        String zone = feature.text(attribute).orElse("");
        return attribute.isEmpty() || ids.isEmpty() || ids.stream().anyMatch(id -> PlainNumber.same(id, zone))
                ? Optional.empty()
                : Optional.of(zone);
    }
}
