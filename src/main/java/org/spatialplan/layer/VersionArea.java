package org.spatialplan.layer;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UnionArea;

/** Measures the ground that the features of a version cover together, in m² on the ellipsoid; overlaps count once. */
public final class VersionArea {

    private VersionArea() {}

    /** Measures in a frame about the middle of the features; an area on the ellipsoid is the same in every frame. */
    public static double m2(List<Feature> features) {
        Envelope box = new Envelope();
        features.forEach(
                feature -> feature.geometry().ifPresent(lonLat -> box.expandToInclude(lonLat.getEnvelopeInternal())));
        return box.isNull() ? 0 : m2(features, GroundFrame.about(box.centre().x));
    }

    /** Measures in a given frame. */
    public static double m2(List<Feature> features, GroundFrame frame) {
        List<Geometry> areas = features.stream()
                .flatMap(feature -> feature.geometry().stream())
                .filter(lonLat -> lonLat.getDimension() == 2)
                .map(frame::toGround)
                .toList();
        return UnionArea.m2(areas, frame);
    }
}
