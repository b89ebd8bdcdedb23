package org.spatialplan.feature;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Attachments;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.filter.ReadyFilter;

/**
 * All feature types for clients of features: those of the map, and for each that mixes points, lines and areas one type
 * of each kind, because QGIS and others show one kind of geometry of a type and silently leave out the others.
 * Thread-safe.
 */
public final class VectorCatalogue {

    /** The types of one kind by their ids. */
    private static final Attachments.Key<Map<String, Kind>> KINDS = new Attachments.Key<>();

    private final FeatureCatalogue map;

    public VectorCatalogue(FeatureCatalogue map) {
        this.map = map;
    }

    /**
     * A type of one kind.
     *
     * @param base id of the mixed type
     */
    public record Kind(String base, GeometryTypeSplit kind, FeatureTable table) {}

    /** Lists the types of one kind, those of one mixed type after each other. */
    public static List<Kind> kinds(FeatureCatalogue map) {
        return List.copyOf(new VectorCatalogue(map).kinds().values());
    }

    /** Lists the types of the map in its order, then those of one kind. */
    public List<FeatureTable> list() {
        return Stream.concat(map.list().stream(), kinds().values().stream().map(Kind::table))
                .toList();
    }

    /** Finds a current type by its id. */
    public Optional<FeatureTable> find(String id) {
        return map.find(id).or(() -> Optional.ofNullable(kinds().get(id)).map(Kind::table));
    }

    /** Finds a type as of a moment, see {@link FeatureCatalogue#find(String, Instant)}. */
    public Optional<FeatureTable> find(String id, Instant asOf) {
        Kind kind = kinds().get(id);
        return isOfTheMap(id) || kind == null
                ? map.find(id, asOf)
                : map.find(kind.base, asOf).map(then -> kind.kind.table(then));
    }

    /** Lists when the versions of a type became current, oldest first; empty for an unknown type. */
    public List<Instant> times(String id) {
        Kind kind = kinds().get(id);
        return map.times(isOfTheMap(id) || kind == null ? id : kind.base);
    }

    /** Tests whether the map itself has the type, with pictures and tiles of it. */
    public boolean isOfTheMap(String id) {
        return map.find(id).isPresent();
    }

    /** Returns the map of the current tables. */
    public PlanMap map() {
        return map.map();
    }

    /** Returns what prepares parsed filters for the tables' schemas. */
    public ReadyFilter filters() {
        return map.filters();
    }

    /** Returns the frame in which the city is measured. */
    public GroundFrame frame() {
        return map.frame();
    }

    private Map<String, Kind> kinds() {
        MapTables tables = map.tables();
        return tables.checks().attachments().get(KINDS, () -> make(tables.list()));
    }

    /** Makes the types of one kind. A type of the map with the same name keeps it. */
    private static Map<String, Kind> make(List<FeatureTable> tables) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (FeatureTable table : tables) {
            if (table.type().geometry() == FeatureType.GeometryKind.ANY) {
                Map<String, FeatureTable> split = GeometryTypeSplit.split(table);
                for (GeometryTypeSplit kind : GeometryTypeSplit.values()) {
                    String id = kind.of(table.type().id());
                    if (split.containsKey(id)) {
                        kinds.put(id, new Kind(table.type().id(), kind, split.get(id)));
                    }
                }
            }
        }
        tables.forEach(table -> kinds.remove(table.type().id()));
        return kinds;
    }
}
