package org.spatialplan.tile.vector;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;

/** A vector tile as a library that is not ours reads it. Coordinates are units of the tile, y down. */
public final class DecodedTile {

    private final Map<String, JtsLayer> layers;

    private DecodedTile(Map<String, JtsLayer> layers) {
        this.layers = layers;
    }

    public static DecodedTile of(byte[] bytes) {
        try {
            return new DecodedTile(MvtReader.loadMvt(
                            new ByteArrayInputStream(bytes),
                            new GeometryFactory(),
                            new TagKeyValueMapConverter(false, "mvt_id"),
                            MvtReader.RING_CLASSIFIER_V2_1)
                    .getLayersByName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Collection<String> names() {
        return layers.keySet();
    }

    public int extent(String layer) {
        return layers.get(layer).getExtent();
    }

    public List<Geometry> geometries(String layer) {
        return layers.containsKey(layer) ? List.copyOf(layers.get(layer).getGeometries()) : List.of();
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> properties(Geometry geometry) {
        return (Map<String, Object>) geometry.getUserData();
    }

    /** The areas by their property {@code id}, valid and cut to the tile without its buffer. */
    public Map<String, Geometry> areas(String layer) {
        Geometry tile = new GeometryFactory()
                .toGeometry(new org.locationtech.jts.geom.Envelope(0, VectorTile.EXTENT, 0, VectorTile.EXTENT));
        Map<String, Geometry> areas = new LinkedHashMap<>();
        for (Geometry geometry : geometries(layer)) {
            if (geometry.getDimension() == 2) {
                areas.put(
                        String.valueOf(properties(geometry).get("id")),
                        GeometryFixer.fix(geometry).intersection(tile));
            }
        }
        return areas;
    }
}
