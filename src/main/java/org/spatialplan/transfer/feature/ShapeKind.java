package org.spatialplan.transfer.feature;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFilter;

/** The kinds of geometry that a Shapefile can hold; one file holds one. */
enum ShapeKind {
    POINT(1),
    LINE(3),
    POLYGON(5),
    MULTIPOINT(8);

    private final int code;

    ShapeKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    String suffix() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Those that occur, at least one. */
    static List<ShapeKind> of(FeatureSet set) {
        List<ShapeKind> found = set.rows().rows().stream()
                .flatMap(row -> parts(set.geometry(row)).keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return found.isEmpty() ? List.of(POINT) : found;
    }

    /** A geometry by kinds, several only of a mixed collection; empty for a missing geometry. */
    static Map<ShapeKind, Geometry> parts(Geometry geometry) {
        Map<ShapeKind, Geometry> parts = new EnumMap<>(ShapeKind.class);
        if (geometry != null && geometry.getClass() == GeometryCollection.class) {
            List<Geometry> leaves = new ArrayList<>();
            geometry.apply((GeometryFilter) part -> {
                if (!(part instanceof GeometryCollection) && !part.isEmpty()) {
                    leaves.add(part);
                }
            });
            for (int dimension = 0; dimension <= 2; dimension++) {
                int wanted = dimension;
                List<Geometry> same = leaves.stream()
                        .filter(leaf -> leaf.getDimension() == wanted)
                        .toList();
                put(geometry.getFactory().buildGeometry(same), parts);
            }
        } else if (geometry != null) {
            put(geometry, parts);
        }
        return parts;
    }

    private static void put(Geometry geometry, Map<ShapeKind, Geometry> parts) {
        if (!geometry.isEmpty()) {
            ShapeKind kind =
                    switch (geometry.getDimension()) {
                        case 0 -> geometry.getNumGeometries() == 1 ? POINT : MULTIPOINT;
                        case 1 -> LINE;
                        default -> POLYGON;
                    };
            parts.put(kind, geometry);
        }
    }
}
