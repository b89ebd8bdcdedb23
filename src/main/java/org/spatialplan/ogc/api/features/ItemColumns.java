package org.spatialplan.ogc.api.features;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.words.ValueWords;

/**
 * Chooses the columns of a table for people: those that a reader tells features apart by, no more than fit, none that is empty
 * on the page. Stateless.
 */
final class ItemColumns {

    static final int MAX = 7;

    /** What is read first. Others follow in the order of the type. */
    private static final List<String> FIRST = List.of(
            "number",
            "state",
            "certainty",
            "kind",
            "class",
            "level",
            "category",
            "zone",
            "field",
            "year_from",
            "year_to",
            "investment_wan_yuan",
            "lead_body",
            "territory",
            "district",
            "reason",
            "area_km2",
            "length_km",
            "status",
            "accuracy_m",
            "precision");

    /** Sentences, repetitions of other columns, and what is told once for the whole layer. */
    private static final Set<String> LEFT_TO_ITEMS = Set.of(
            "name_zh",
            "name_en",
            "source",
            "licence",
            "as_of",
            "accuracy_note",
            "area_source",
            "bodies",
            "periods",
            "activity",
            "outcomes",
            "decided_by",
            "illustrative",
            "proxy",
            "legal");

    private ItemColumns() {}

    /**
     * The columns beside the name. Whoever asks for properties gets exactly these.
     *
     * @param rows of the page
     */
    static List<Property> of(ItemQuestion question, List<SimpleFeature> rows, OgcRequest request, ValueWords words) {
        List<Property> asked = question.type().properties().stream()
                .filter(property -> question.properties().contains(property.name()))
                .toList();
        if (request.parameters().containsKey(ItemParameters.PROPERTIES.name())) {
            return asked;
        }
        return asked.stream()
                .filter(property -> isColumn(property, words, question.type()))
                .filter(property -> rows.stream().anyMatch(row -> row.getAttribute(property.name()) != null))
                .sorted(Comparator.comparingInt(ItemColumns::rank))
                .limit(MAX)
                .toList();
    }

    private static boolean isColumn(Property property, ValueWords words, FeatureType type) {
        String name = property.name();
        return !name.equals(FeatureType.ID)
                && !LEFT_TO_ITEMS.contains(name)
                && words.isRead(name, type)
                && !name.startsWith("summary")
                && !name.startsWith("zone_note");
    }

    private static int rank(Property property) {
        int rank = FIRST.indexOf(property.name());
        return rank < 0 ? FIRST.size() : rank;
    }
}
