package org.spatialplan.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.spatialplan.geo.GroundFrame;

/** Parts land that belongs to nobody among its neighbours: each place goes about to the nearest one on the ground. */
final class NearestParts {

    private static final double STEP_M = 250;
    private static final double NEAR_M = 6000;
    /** The line midway between two rough drawings is no finer than they are. */
    private static final double SMOOTH_M = 300;

    private final GroundFrame frame;
    private final Map<String, Geometry> owners = new LinkedHashMap<>();

    /** @param owners areas in degrees by their ids */
    NearestParts(GroundFrame frame, Map<String, Geometry> owners) {
        this.frame = frame;
        owners.forEach((id, area) -> this.owners.put(id, frame.toGround(area)));
    }

    /** @return what of the land each owner gets, in degrees; owners that get nothing are left out */
    Map<String, List<Geometry>> part(Polygon land) {
        Geometry between = OverlayNG.overlay(midlines(land), land, OverlayNG.INTERSECTION, Grid.STEP);
        Polygonizer pieces = new Polygonizer();
        pieces.add(UnaryUnionNG.union(List.of(land.getBoundary(), between), land.getFactory(), Grid.STEP));
        Map<String, List<Geometry>> parts = new LinkedHashMap<>();
        for (Object piece : pieces.getPolygons()) {
            parts.computeIfAbsent(nearest((Polygon) piece), id -> new ArrayList<>())
                    .add((Polygon) piece);
        }
        return parts;
    }

    private String nearest(Polygon piece) {
        Geometry inside = frame.toGround(piece.getInteriorPoint());
        return owners.entrySet().stream()
                .min(Comparator.comparingDouble(owner -> owner.getValue().distance(inside)))
                .orElseThrow()
                .getKey();
    }

    /** Where two owners are equally far, near the land: the sides of Voronoi cells that lie between cells of different owners. */
    private Geometry midlines(Polygon land) {
        Envelope near = frame.toGround(land).getEnvelopeInternal();
        near.expandBy(NEAR_M);
        Map<Coordinate, String> sites = new HashMap<>();
        owners.forEach((id, area) -> {
            for (Coordinate corner :
                    Densifier.densify(area.getBoundary(), STEP_M).getCoordinates()) {
                if (near.contains(corner)) {
                    sites.putIfAbsent(corner, id);
                }
            }
        });
        VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
        diagram.setSites(sites.keySet());
        diagram.setClipEnvelope(near);
        Geometry cells = diagram.getDiagram(land.getFactory());
        Map<String, List<Geometry>> byOwner = new LinkedHashMap<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Geometry cell = cells.getGeometryN(i);
            byOwner.computeIfAbsent(sites.get((Coordinate) cell.getUserData()), id -> new ArrayList<>())
                    .add(cell);
        }
        List<Geometry> sides = byOwner.values().stream()
                .map(own -> DouglasPeuckerSimplifier.simplify(
                        OverlayNGRobust.union(own).getBoundary(), SMOOTH_M))
                .map(frame::toLonLat)
                .toList();
        return land.getFactory().buildGeometry(sides);
    }
}
