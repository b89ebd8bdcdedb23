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
 * All feature types for those who take features rather than pictures: those of the map, and for each that mixes points,
 * lines and areas one type of each kind, because QGIS and others show one kind of geometry of a type and leave the others out
 * without a word. Thread-safe.
 */
public final class VectorCatalogue {

    /** By their ids. */
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
    private record Kind(String base, GeometryTypeSplit kind, FeatureTable table) {}

    /** The types of the map in its order, then those of one kind. */
    public List<FeatureTable> list() {
        return Stream.concat(map.list().stream(), kinds().values().stream().map(Kind::table))
                .toList();
    }

    public Optional<FeatureTable> find(String id) {
        return map.find(id).or(() -> Optional.ofNullable(kinds().get(id)).map(Kind::table));
    }

    /** A type as it was at a moment, see {@link FeatureCatalogue#find(String, Instant)}. */
    public Optional<FeatureTable> find(String id, Instant asOf) {
        Kind kind = kinds().get(id);
        return isOfTheMap(id) || kind == null
                ? map.find(id, asOf)
                : map.find(kind.base, asOf).map(then -> kind.kind.table(then));
    }

    /** When the versions of a type became current, oldest first; empty for an unknown type. */
    public List<Instant> times(String id) {
        Kind kind = kinds().get(id);
        return map.times(isOfTheMap(id) || kind == null ? id : kind.base);
    }

    /** Whether the map has the type itself, with pictures and tiles of it. */
    public boolean isOfTheMap(String id) {
        return map.find(id).isPresent();
    }

    /** The map that the current tables are made of. */
    public PlanMap map() {
        return map.map();
    }

    /** Makes parsed filters ready for the tables' schemas. */
    public ReadyFilter filters() {
        return map.filters();
    }

    public GroundFrame frame() {
        return map.frame();
    }

    private Map<String, Kind> kinds() {
        MapTables tables = map.tables();
        return tables.checks().attachments().get(KINDS, () -> make(tables.list()));
    }

    /** A type of the map that is called like one of these keeps its name. */
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
