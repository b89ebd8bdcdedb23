package org.spatialplan.transfer.feature;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.spatialplan.feature.FeatureTable;

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
        List<ShapeKind> found = set.withGeometry()
                ? set.rows().rows().stream()
                        .flatMap(row -> of(FeatureTable.geometry(row)).stream())
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
        return found.isEmpty() ? List.of(POINT) : found;
    }

    /** Empty for a missing geometry, and for a collection of several kinds, which no Shapefile can hold. */
    static Optional<ShapeKind> of(Geometry geometry) {
        if (geometry == null || geometry.isEmpty() || geometry.getClass() == GeometryCollection.class) {
            return Optional.empty();
        }
        return Optional.of(
                switch (geometry.getDimension()) {
                    case 0 -> geometry.getNumGeometries() == 1 ? POINT : MULTIPOINT;
                    case 1 -> LINE;
                    default -> POLYGON;
                });
    }
}
