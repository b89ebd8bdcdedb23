package org.spatialplan.index;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Rebuilds the outlines of areas, in metres, from their pieces. */
final class LocalOutline {

    private final PieceIndex pieces;
    private final GeometryFactory factory;

    LocalOutline(PieceIndex pieces, GeometryFactory factory) {
        this.pieces = pieces;
        this.factory = factory;
    }

    /**
     * Returns the edges of the outline that meet a box, joined where they follow each other; cut lines are not outline.
     */
    Geometry outline(int[] ofOneArea, Envelope box) {
        List<LineString> lines = new ArrayList<>();
        double[] xy = pieces.xy();
        for (int piece : ofOneArea) {
            for (int ring = pieces.firstRing(piece); ring < pieces.endRing(piece); ring++) {
                List<Coordinate> line = new ArrayList<>();
                for (int i = pieces.from(ring); i < pieces.to(ring) - 2; i += 2) {
                    boolean wanted = !pieces.isCut(piece, i)
                            && box.intersects(new Coordinate(xy[i], xy[i + 1]), new Coordinate(xy[i + 2], xy[i + 3]));
                    if (wanted) {
                        if (line.isEmpty()) {
                            line.add(new Coordinate(xy[i], xy[i + 1]));
                        }
                        line.add(new Coordinate(xy[i + 2], xy[i + 3]));
                    } else {
                        end(line, lines);
                    }
                }
                end(line, lines);
            }
        }
        return factory.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private void end(List<Coordinate> line, List<LineString> lines) {
        if (!line.isEmpty()) {
            lines.add(factory.createLineString(line.toArray(Coordinate[]::new)));
            line.clear();
        }
    }
}
