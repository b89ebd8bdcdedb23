package org.spatialplan.tile.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.feature.DrawnRows;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.portrayal.geometry.GeometryShelf;

/**
 * A feature table prepared for vector tiles in one CRS: geometry packed and thinned, properties encoded. Built once for
 * a version. Immutable; threads read it without locks.
 */
public final class VectorLayer implements GeometryShelf.Weighed {

    /** Approximate size of the grid's cells, the scales of vertices and the simpler forms together. */
    private static final int BYTES_A_VERTEX = 28;

    private static final int BYTES_A_FEATURE = 200;

    private static final Geometry NOWHERE = new GeometryFactory().createGeometryCollection();

    private final String name;
    private final LayerGeometry geometry;
    private final Attributes attributes;
    private final long[] ids;

    private VectorLayer(String name, LayerGeometry geometry, Attributes attributes, long[] ids) {
        this.name = name;
        this.geometry = geometry;
        this.attributes = attributes;
        this.ids = ids;
    }

    /**
     * Prepares a table.
     *
     * @param crs of the tiles; a feature outside its domain is in no tile
     */
    public static VectorLayer of(FeatureTable table, Crs crs) {
        List<Property> properties = table.type().shown();
        List<String> keys = properties.stream().map(Property::name).toList();
        List<Geometry> geometries = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (SimpleFeature row : DrawnRows.of(table)) {
            geometries.add(project(FeatureTable.geometry(row), crs).orElse(NOWHERE));
            ids.add(FeatureTable.id(row));
            // days and moments are text in tiles
            rows.add(properties.stream()
                    .map(property -> TimeValue.plain(row.getAttribute(property.name()), property))
                    .toArray());
        }
        return of(table.type().id(), geometries, ids, Attributes.of(keys, rows));
    }

    /**
     * Prepares geometries.
     *
     * @param geometries in map coordinates of the tiles' CRS, empty without a location
     */
    static VectorLayer of(String name, List<Geometry> geometries, List<String> ids, Attributes attributes) {
        long[] numbers = ids.stream().mapToLong(FeatureNumber::of).toArray();
        return new VectorLayer(name, LayerGeometry.of(geometries), attributes, numbers);
    }

    private static Optional<Geometry> project(Geometry lonLat, Crs crs) {
        if (lonLat == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(crs.isGeographic() ? lonLat : crs.verticesFromLonLat(lonLat));
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }

    /** Returns the name, which is also the layer's name in tiles. */
    public String name() {
        return name;
    }

    LayerGeometry geometry() {
        return geometry;
    }

    Attributes attributes() {
        return attributes;
    }

    @Override
    public long bytes() {
        return geometry.vertices() * (long) BYTES_A_VERTEX + ids.length * (long) BYTES_A_FEATURE + attributes.bytes();
    }

    long id(int feature) {
        return ids[feature];
    }
}
