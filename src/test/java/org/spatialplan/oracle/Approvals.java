package org.spatialplan.oracle;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Areas;

/** Areas that approvals cover, laid about a ground, in degrees: from all of it to none, with its own edges and with others. */
enum Approvals {
    ALL_OF_IT {
        @Override
        Geometry draw(OracleCase about, Pencil pencil) {
            return Pencil.box(grown(box(about.ground()), 1.2));
        }
    },
    ITS_OWN_OUTLINE {
        @Override
        Geometry draw(OracleCase about, Pencil pencil) {
            Geometry areas = Areas.of(about.ground());
            return areas.isEmpty() ? ALL_OF_IT.draw(about, pencil) : Areas.union(List.of(areas));
        }
    },
    ITS_WEST {
        @Override
        Geometry draw(OracleCase about, Pencil pencil) {
            Envelope box = box(about.ground());
            double east = box.getMinX() + box.getWidth() * (0.1 + 0.8 * pencil.share());
            return Pencil.box(box.getMinX() - box.getWidth() / 10, box.getMinY(), east, box.getMaxY());
        }
    },
    ABOUT_A_VERTEX {
        @Override
        Geometry draw(OracleCase about, Pencil pencil) {
            Envelope box = box(about.ground());
            Coordinate vertex = pencil.oneOf(List.of(about.ground().getCoordinates()));
            return Pencil.square(vertex, Math.max(box.getWidth(), box.getHeight()) * (0.2 + pencil.share()));
        }
    },
    A_FEATURE {
        @Override
        Geometry draw(OracleCase about, Pencil pencil) {
            Geometry areas = Areas.of(pencil.oneOf(about.features()).geometry());
            return areas.isEmpty() ? ITS_WEST.draw(about, pencil) : Areas.union(List.of(areas));
        }
    },
    BESIDE_IT {
        @Override
        Geometry draw(OracleCase about, Pencil pencil) {
            Envelope box = box(about.ground());
            return Pencil.box(box.getMaxX(), box.getMinY(), box.getMaxX() + box.getWidth(), box.getMaxY());
        }
    };

    /** About two metres. */
    private static final double MIN_DEGREES = 2e-5;

    /** Valid polygons. */
    abstract Geometry draw(OracleCase about, Pencil pencil);

    private static Envelope box(Geometry ground) {
        Envelope box = ground.getEnvelopeInternal().copy();
        box.expandBy(Math.max(0, MIN_DEGREES - box.getWidth()) / 2, Math.max(0, MIN_DEGREES - box.getHeight()) / 2);
        return box;
    }

    private static Envelope grown(Envelope box, double times) {
        Envelope grown = new Envelope(box);
        grown.expandBy(box.getWidth() * (times - 1) / 2, box.getHeight() * (times - 1) / 2);
        return grown;
    }
}
