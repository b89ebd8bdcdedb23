package org.spatialplan.index;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How many metres of a line run inside areas. What runs along an outline only touches. */
final class LineCoverage {

    private static final double MARGIN_M = 1;
    private final PackedAreas packed;
    private final Geometry line;
    private final GeometryFactory factory;
    private Geometry drawn;
    private Geometry most;
    private Geometry least;

    LineCoverage(PackedAreas packed, Geometry line) {
        this.packed = packed;
        this.line = line;
        this.factory = line.getFactory();
        this.drawn = factory.createPolygon();
        this.most = drawn;
        this.least = drawn;
    }

    Coverage by(int[] areas, double[] slackM) {
        for (int i = 0; i < areas.length; i++) {
            Envelope box = new Envelope(line.getEnvelopeInternal());
            box.expandBy(2 * slackM[i] + MARGIN_M);
            Geometry area = packed.clipped(areas[i], box, factory);
            Geometry band = Band.round(packed.outline(areas[i], box, factory), slackM[i]);
            drawn = overlay(drawn, area, OverlayNG.UNION);
            most = overlay(most, overlay(area, band, OverlayNG.UNION), OverlayNG.UNION);
            least = overlay(least, overlay(area, band, OverlayNG.DIFFERENCE), OverlayNG.UNION);
        }
        return new Coverage(inside(drawn), inside(least), inside(most));
    }

    private double inside(Geometry area) {
        double met = overlay(line, area, OverlayNG.INTERSECTION).getLength();
        double along = overlay(line, area.getBoundary(), OverlayNG.INTERSECTION).getLength();
        return Math.max(0, met - along);
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }
}
