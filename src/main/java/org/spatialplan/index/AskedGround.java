package org.spatialplan.index;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.SurfaceMeasure;

/**
 * A ground about which many layers are asked: its rings and its area are computed once for all of them. Metres of one
 * plane. Serves one question; not thread-safe.
 */
public final class AskedGround {

    private final Geometry geometry;
    private PackedGround packed;
    private double areaM2;
    private SurfaceMeasure surface;

    public AskedGround(Geometry geometry) {
        this.geometry = geometry;
    }

    Geometry geometry() {
        return geometry;
    }

    Envelope box() {
        return geometry.getEnvelopeInternal();
    }

    /** Returns its area on a surface in m²; 0 for lines and points. */
    public double areaM2(SurfaceMeasure on) {
        if (surface != on) {
            areaM2 = on.areaM2(geometry);
            surface = on;
            packed = null;
        }
        return areaM2;
    }

    PackedGround packed(SurfaceMeasure on) {
        double area = areaM2(on);
        if (packed == null) {
            packed = PackedGround.of(geometry, area);
        }
        return packed;
    }
}
