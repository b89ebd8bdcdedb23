package org.spatialplan.web.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.DegreeGrid;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.history.FeatureChange;
import org.spatialplan.history.GroundPiece;
import org.spatialplan.history.LayerDiff;
import org.spatialplan.layer.Feature;
import org.spatialplan.report.AreaAnswer;
import org.spatialplan.text.EnumNames;

/**
 * The ground that a layer lost and gained, for display on a map: pieces of areas, and lines and points that were
 * removed, added or moved.
 */
public final class ChangedGround {

    private ChangedGround() {}

    /** The changes as GeoJSON features in degrees, longitude first. */
    public static List<GeoJsonFeature<Map<String, Object>>> features(LayerDiff diff, GroundFrame frame) {
        List<GeoJsonFeature<Map<String, Object>>> features = new ArrayList<>();
        pieces("lost", diff.lost(), frame, features);
        pieces("gained", diff.gained(), frame, features);
        for (FeatureChange change : diff.changes()) {
            switch (change.kind()) {
                case REMOVED, ADDED, MOVED -> {
                    change.before().ifPresent(feature -> other("lost", change, feature, features));
                    change.after().ifPresent(feature -> other("gained", change, feature, features));
                }
                default -> {} // its ground is unchanged
            }
        }
        return features;
    }

    private static void pieces(
            String change,
            List<GroundPiece> pieces,
            GroundFrame frame,
            List<GeoJsonFeature<Map<String, Object>>> features) {
        for (GroundPiece piece : pieces) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("change", change);
            properties.put("feature", piece.feature());
            properties.put("features", piece.features());
            properties.put("zone", piece.zone());
            properties.put("kind", EnumNames.of(piece.kind()));
            properties.put("area_m2", AreaAnswer.of(piece.areaM2()).m2());
            properties.put("certainty", EnumNames.of(piece.certainty()));
            properties.put("sliver", piece.sliver());
            features.add(GeoJsonFeature.of(
                    change + "-" + features.size(),
                    Optional.of(DegreeGrid.onGrid(frame.toLonLat(piece.ground()))),
                    properties));
        }
    }

    /** Adds changed lines and points. Areas are answered by their pieces. */
    private static void other(
            String change, FeatureChange of, Feature feature, List<GeoJsonFeature<Map<String, Object>>> features) {
        Optional<Geometry> drawn = feature.geometry().filter(geometry -> geometry.getDimension() < 2);
        if (drawn.isPresent()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("change", change);
            properties.put("feature", feature.id());
            properties.put("kind", EnumNames.of(of.kind()));
            properties.put("certainty", EnumNames.of(of.certainty()));
            features.add(GeoJsonFeature.of(change + "-" + features.size(), drawn, properties));
        }
    }
}
