package org.spatialplan.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.check.Territory;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.Renewals;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.plan.Link;

/**
 * What the service holds that an import is compared with. Thread-safe.
 *
 * @param rules by the names that layers refer to
 * @param recognition what files are by the norm
 * @param frame in which areas and lengths are measured
 * @param renewals makes the layers that are derived from others
 */
record ImportBasis(
        Catalogue catalogue,
        Map<String, RuleHistory> rules,
        ImportStandards standards,
        FileRecognition recognition,
        LayerStore layers,
        PlanStore plans,
        GroundFrame frame,
        Renewals renewals) {

    /** What imports into the layers of a catalogue are compared with. */
    static ImportBasis of(
            Catalogue catalogue,
            Map<String, RuleHistory> rules,
            ImportStandards standards,
            LayerStore layers,
            PlanStore plans) {
        return new ImportBasis(
                catalogue,
                rules,
                standards,
                new FileRecognition(standards.data(), catalogue),
                layers,
                plans,
                GroundFrame.about(catalogue.centralMeridian()),
                new Renewals(catalogue, layers));
    }

    /**
     * The definition of a layer that files may be imported into.
     *
     * @throws LayerNotImportableException if there is no such layer, or it is made of links or drawn
     */
    LayerDefinition importable(String id) {
        LayerDefinition layer = catalogue
                .find(id)
                .orElseThrow(() -> LayerNotImportableException.unknown(
                        id, catalogue.layers().stream().map(LayerDefinition::id).collect(Collectors.joining(", "))));
        if (layer.isMadeOfLinks() || layer.isDrawnPlaces()) {
            throw LayerNotImportableException.madeOfLinks(id);
        }
        return layer;
    }

    /** The ground of the city, by which the coordinates of a file are judged. */
    Territory territory() {
        return new Territory(catalogue.layers().stream()
                .filter(LayerDefinition::territory)
                .flatMap(layer -> layers.findCurrent(layer.id()).stream())
                .map(version -> LayerIndex.of(version, frame))
                .toList());
    }

    /** Lists the plan's links to features of a layer. */
    List<Link> links(String layer) {
        return plans.findCurrent()
                .map(stored -> stored.plan().links().stream()
                        .filter(link -> FeatureRef.parse(link.target())
                                .filter(target -> target.layer().equals(layer))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }
}
