package org.spatialplan.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.LinkedLayers;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionHash;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.PlanMap;
import org.spatialplan.transfer.DataFileException;

/** Builds the plan on the map from what was read of the stores; indexes of layers that did not change are taken over. */
final class PlanMapBuilder {

    private final CityData city;
    private final StoreReading reading;
    private final Optional<LoadedMap> known;
    private final GroundFrame frame;

    PlanMapBuilder(CityData city, StoreReading reading, Optional<LoadedMap> known) {
        this.city = city;
        this.reading = reading;
        this.known = known;
        this.frame = known.map(before -> before.map().frame())
                .orElseGet(() -> GroundFrame.about(city.catalogue().centralMeridian()));
    }

    LoadedMap build() {
        Map<String, LayerIndex> indexes = new LinkedHashMap<>();
        reading.current().forEach((layer, version) -> indexes.put(layer, index(version)));
        Plan plan = reading.plan().plan();
        Map<String, LayerVersion> versions = new LinkedHashMap<>();
        indexes.forEach((layer, index) -> versions.put(layer, index.version()));
        List<PlacedLink> links = new LinkPlacement(id -> Optional.ofNullable(versions.get(id)), frame).place(plan);
        String hash = hash(links, indexes);
        city.catalogue().layers().stream()
                .filter(LayerDefinition::isMadeOfLinks)
                .forEach(layer -> indexes.put(layer.id(), linked(layer.id(), links, hash)));
        PlanMap map = new PlanMap(plan, city.catalogue(), frame, indexes, city.rules(), links, reading.histories());
        return new LoadedMap(map, reading.plan());
    }

    private LayerIndex index(VersionInfo version) {
        return known.flatMap(before -> before.findIndex(version))
                .orElseGet(() -> LayerIndex.of(reading.unknown().get(version.layer()), frame));
    }

    /** A layer that is made of the plan's links has the plan's record, and a hash that changes with the places, too. */
    private LayerIndex linked(String layer, List<PlacedLink> links, String hash) {
        PlanStore.StoredPlan stored = reading.plan();
        List<Feature> features = features(layer, links);
        double areaM2 = features.stream()
                .flatMap(feature -> feature.geometry().stream())
                .mapToDouble(GroundMeasure::areaM2)
                .sum();
        VersionInfo info = new VersionInfo(
                layer, 1, hash, "the links of the plan", stored.origin(), stored.addedAt(), features.size(), areaM2);
        return LayerIndex.of(new LayerVersion(info, features), frame);
    }

    private List<Feature> features(String layer, List<PlacedLink> links) {
        Map<Subject, List<PlacedLink>> bySubject =
                links.stream().collect(Collectors.groupingBy(link -> link.link().subject()));
        Plan plan = reading.plan().plan();
        LocalDate asOf = reading.plan().addedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return switch (layer) {
            case "projects" -> LinkedLayers.projects(plan, bySubject, asOf);
            case "actions" -> LinkedLayers.actions(plan, bySubject, asOf);
            default ->
                throw new DataFileException(
                        "geodata/layers/layers.yaml", 0, "only projects and actions are made of links, found " + layer);
        };
    }

    private String hash(List<PlacedLink> links, Map<String, LayerIndex> indexes) {
        String places = links.stream()
                .map(link -> link.target().layer())
                .distinct()
                .sorted()
                .map(layer -> indexes.get(layer).info().sha256())
                .collect(Collectors.joining());
        return VersionHash.of(reading.plan().sha256() + places);
    }
}
