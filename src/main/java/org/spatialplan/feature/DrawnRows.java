package org.spatialplan.feature;

import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.spatialplan.layer.LinkedLayers.DrawnPlaces;

/**
 * The rows of a table as maps draw them. An item of the plan whose places are not known equally surely is drawn in parts, each
 * with its own {@code accuracy_m}, so that a style tells certain from possible by place and not by item.
 */
public final class DrawnRows {

    /** The parts of a row, in its user data. */
    static final String PARTS = "drawn-parts";

    private static final String WHOLE = "whole-row";
    private static final String ACCURACY = "accuracy_m";

    private DrawnRows() {}

    /** Lists the located rows of a table in its order, parts of a row one after the other. */
    public static List<SimpleFeature> of(FeatureTable table) {
        return table.rows().stream()
                .filter(row -> FeatureTable.geometry(row) != null)
                .flatMap(DrawnRows::parts)
                .toList();
    }

    /** Returns the row of which a drawn row is a part; any other row itself. */
    public static SimpleFeature whole(SimpleFeature drawn) {
        return drawn.getUserData().get(WHOLE) instanceof SimpleFeature whole ? whole : drawn;
    }

    @SuppressWarnings("unchecked")
    private static Stream<SimpleFeature> parts(SimpleFeature row) {
        return row.getUserData().get(PARTS) instanceof List<?> parts
                ? ((List<DrawnPlaces>) parts).stream().map(part -> part(row, part))
                : Stream.of(row);
    }

    private static SimpleFeature part(SimpleFeature row, DrawnPlaces part) {
        SimpleFeature drawn = SimpleFeatureBuilder.build(row.getFeatureType(), row.getAttributes(), row.getID());
        drawn.setAttribute(FeatureType.GEOMETRY, part.lonLat());
        drawn.setAttribute(
                ACCURACY, part.accuracyM().isPresent() ? part.accuracyM().getAsDouble() : null);
        drawn.getUserData().putAll(row.getUserData());
        drawn.getUserData().put(WHOLE, row);
        return drawn;
    }
}
