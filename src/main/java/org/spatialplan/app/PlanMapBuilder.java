package org.spatialplan.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.DerivedState;
import org.spatialplan.layer.EarlierLinks;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.LinkedLayers;
import org.spatialplan.layer.LinkedPlaces;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionArea;
import org.spatialplan.layer.VersionHash;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.PlanMap;

/** Builds the plan's map from the data of the stores; indexes of unchanged layers are reused. */
final class PlanMapBuilder {

    private final CityData city;
    private final StoreReading reading;
    private final Optional<LoadedMap> known;
    private final GroundFrame frame;
    private final KeptAreas areas;

    PlanMapBuilder(CityData city, StoreReading reading, Optional<LoadedMap> known) {
        this(city, reading, known, KeptAreas.NONE);
    }

    PlanMapBuilder(CityData city, StoreReading reading, Optional<LoadedMap> known, KeptAreas areas) {
        this.areas = areas;
        this.city = city;
        this.reading = reading;
        this.known = known;
        this.frame = known.map(before -> before.map().frame())
                .orElseGet(() -> GroundFrame.about(city.catalogue().centralMeridian()));
    }

    LoadedMap build() {
        Map<String, LayerVersion> versions = new LinkedHashMap<>();
        reading.current().forEach((layer, version) -> versions.put(layer, version(version)));
        versions.values().stream()
                .flatMap(version -> version.features().stream())
                .forEach(feature -> feature.geometry().ifPresent(PlanMapBuilder::makeBoxes));
        Supplier<Map<String, LayerIndex>> stored = begun("layers-indexed", this::storedIndexes);
        Plan plan = reading.seenPlan(id -> Optional.ofNullable(versions.get(id)));
        List<PlacedLink> links = new LinkPlacement(id -> Optional.ofNullable(versions.get(id)), frame)
                .withFormer(reading.former())
                .after(earlier(stored))
                .place(plan);
        Map<String, LayerIndex> indexes = stored.get();
        links.forEach(link -> link.place().lonLat().ifPresent(PlanMapBuilder::makeBoxes));
        String hash = hash(links, indexes);
        Instant changed = lastChange(links, indexes);
        LinkedPlaces places = new LinkedPlaces(
                plan,
                links.stream().collect(Collectors.groupingBy(link -> link.link().subject())),
                Optional.ofNullable(versions.get(LinkedPlaces.RIVER_SYSTEMS))
                        .map(LayerVersion::features)
                        .orElse(List.of()));
        Map<String, Supplier<LayerIndex>> linked = new LinkedHashMap<>();
        city.catalogue().layers().stream()
                .filter(LayerDefinition::isMadeOfLinks)
                .map(LayerDefinition::id)
                .forEach(layer ->
                        linked.put(layer, begun(layer + "-indexed", () -> buildLinked(layer, places, hash, changed))));
        linked.forEach((layer, index) -> indexes.put(layer, index.get()));
        Catalogue told = DerivedState.describe(city.catalogue(), reading.histories());
        PlanMap map =
                new PlanMap(plan, told, frame, indexes, city.rules(), links, reading.histories(), reading.concealed());
        return new LoadedMap(map, reading.plan(), reading.plans(), reading.hidden(), Optional.empty());
    }

    /** Work for the first map, for which everybody waits, begins in another thread; for later ones it is done at once. */
    private <T> Supplier<T> begun(String name, Supplier<T> work) {
        if (known.isEmpty()) {
            return BegunWork.begin(name, work);
        }
        T done = work.get();
        return () -> done;
    }

    /** JTS makes the box of a geometry when somebody first asks, without a lock: here, before threads share the geometry. */
    private static void makeBoxes(Geometry geometry) {
        geometry.apply((GeometryComponentFilter) Geometry::getEnvelopeInternal);
    }

    private Map<String, LayerIndex> storedIndexes() {
        Map<String, LayerIndex> indexes = new LinkedHashMap<>();
        reading.current().forEach((layer, version) -> indexes.put(layer, index(version)));
        return indexes;
    }

    private LayerVersion version(VersionInfo version) {
        return known.flatMap(before -> before.findIndex(version))
                .map(LayerIndex::version)
                .orElseGet(() -> reading.unknown().get(version.layer()));
    }

    /** The links of the known map; empty if there is none. */
    private EarlierLinks earlier(Supplier<Map<String, LayerIndex>> indexes) {
        return known.map(LoadedMap::map)
                .map(before -> new EarlierLinks(before.plan(), before.links(), layer -> before.findLayer(layer)
                        .equals(Optional.ofNullable(indexes.get().get(layer)))))
                .orElse(EarlierLinks.NONE);
    }

    private LayerIndex index(VersionInfo version) {
        return known.flatMap(before -> before.findIndex(version))
                .orElseGet(() -> LayerIndex.of(reading.unknown().get(version.layer()), frame));
    }

    /**
     * Makes a layer of the plan's links, with the plan's record, and a hash and a time that also change with the
     * places.
     */
    private LayerIndex buildLinked(String layer, LinkedPlaces places, String hash, Instant changed) {
        PlanStore.StoredPlan stored = reading.plan();
        List<Feature> features = features(layer, places);
        double areaM2 = known.flatMap(before -> before.map().findLayer(layer))
                .filter(index -> index.version().features().equals(features))
                .map(index -> index.info().areaM2())
                .orElseGet(() -> areas.m2(layer, hash, features, () -> VersionArea.m2(features, frame)));
        VersionInfo info = new VersionInfo(
                layer, 1, hash, "the links of the plan", stored.origin(), changed, features.size(), areaM2);
        return known.flatMap(before -> before.findIndex(info))
                .filter(index -> index.version().features().equals(features))
                .orElseGet(() -> LayerIndex.of(new LayerVersion(info, features), frame));
    }

    private List<Feature> features(String layer, LinkedPlaces places) {
        LocalDate asOf = reading.plan().addedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return switch (layer) {
            case "projects" -> LinkedLayers.projects(places, asOf);
            case "actions" -> LinkedLayers.actions(places, asOf);
            case "tasks" -> LinkedLayers.tasks(places, asOf);
            default ->
                throw new DataFileException(
                        "geodata/layers/layers.yaml",
                        0,
                        "only projects, actions and tasks are made of links, found " + layer);
        };
    }

    /** Lists the layers that links lead to, and those of the units that represent features without a location. */
    private static Stream<String> grounds(List<PlacedLink> links) {
        return links.stream()
                .flatMap(link -> Stream.concat(Stream.of(link.target()), link.place().standIns().stream()))
                .map(FeatureRef::layer)
                .distinct();
    }

    /** Lists the layers that determine the places of links and the verdicts on them. */
    private Stream<String> places(List<PlacedLink> links) {
        Stream<String> territory = city.catalogue().layers().stream()
                .filter(LayerDefinition::territory)
                .map(LayerDefinition::id);
        return Stream.of(grounds(links), Stream.of(LinkPlacement.DISTRICTS), territory)
                .flatMap(Function.identity())
                .distinct();
    }

    private Instant lastChange(List<PlacedLink> links, Map<String, LayerIndex> indexes) {
        return places(links)
                .flatMap(layer -> Optional.ofNullable(indexes.get(layer)).stream())
                .map(index -> index.info().addedAt())
                .reduce(reading.plan().addedAt(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private String hash(List<PlacedLink> links, Map<String, LayerIndex> indexes) {
        String places = grounds(links)
                .sorted()
                .flatMap(layer -> Optional.ofNullable(indexes.get(layer)).stream())
                .map(index -> index.info().sha256())
                .collect(Collectors.joining());
        return VersionHash.of(reading.plan().sha256() + places);
    }
}
