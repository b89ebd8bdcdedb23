package org.spatialplan.feature;

import java.util.Set;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** The titles of properties in both languages. A name without an entry is its own title. */
final class PropertyTitles {

    private static final Set<String> KNOWN = Set.of(
            "id",
            "name_zh",
            "name_en",
            "accuracy_m",
            "source",
            "licence",
            "status",
            "as_of",
            "kind",
            "class",
            "level",
            "zone",
            "zone_note_zh",
            "zone_note_en",
            "category",
            "protected_area",
            "district",
            "members",
            "links",
            "field",
            "year_from",
            "year_to",
            "investment_wan_yuan",
            "number",
            "bodies",
            "territory",
            "summary_zh",
            "summary_en",
            "activity",
            "area_km2",
            "area_ha_documented",
            "area_source",
            "accuracy_note",
            "width_m",
            "length_km",
            "flows_into",
            "not_exact",
            "chapter",
            "evidence",
            "within",
            "state",
            "certainty",
            "reason",
            "outcomes",
            "decided_by",
            "features",
            "subject",
            "target",
            "target_name_zh",
            "target_name_en",
            "reach_from",
            "reach_to",
            "role",
            "precision",
            "basis",
            "words",
            "note",
            "new_land",
            "actions",
            "projects",
            "periods",
            "lead_body",
            "townships",
            "rivers",
            "river_basins",
            "bays",
            "box",
            "item",
            "and_others",
            "place_accuracy_m",
            "place_evidence",
            "place_basis",
            "place_note");

    private PropertyTitles() {}

    static LocalizedText of(String name) {
        return KNOWN.contains(name)
                ? Messages.of("feature.property." + name)
                : new LocalizedText(name, name.replace('_', ' '));
    }
}
