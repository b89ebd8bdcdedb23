package org.spatialplan.submission.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.Crossings;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.parcel.DeclaredArea;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** Converts submitted parcels to grounds. Immutable and thread-safe. */
public final class GroundReader {

    private final CoordinateInterpretation coordinates;
    private final GroundFrame frame;
    private final double accuracyM;

    /**
     * A reader for one file.
     *
     * @param coordinates how the coordinates are read
     * @param frame plane in which areas are compared
     * @param accuracyM how far the true outlines may be from the submitted ones, in metres
     */
    public GroundReader(CoordinateInterpretation coordinates, GroundFrame frame, double accuracyM) {
        this.coordinates = coordinates;
        this.frame = frame;
        this.accuracyM = accuracyM;
    }

    /**
     * Converts a parcel. A broken parcel becomes a ground with a fault.
     *
     * @param duplicateOf number of an earlier parcel with the same outline
     */
    public Ground read(Parcel parcel, Optional<Long> duplicateOf) {
        return parcel.fault()
                .or(() -> RingFaults.find(parcel.geometry().orElseThrow()))
                .map(fault -> unreadable(parcel, fault))
                .orElseGet(() -> whole(parcel, duplicateOf));
    }

    private Ground whole(Parcel parcel, Optional<Long> duplicateOf) {
        Geometry submitted = parcel.geometry().orElseThrow();
        try {
            Geometry lonLat = coordinates.toLonLat(submitted);
            if (!frame.covers(lonLat.getEnvelopeInternal())) {
                return unreadable(
                        parcel,
                        Finding.error("geometry-outside", "", Messages.of("submission.coordinates-lie-far-outside")));
            }
            return new Ground(
                    parcel.number(),
                    parcel.id(),
                    parcel.name(),
                    parcel.geometry(),
                    Optional.of(lonLat),
                    parts(lonLat),
                    DeclaredArea.of(parcel.attributes()),
                    Optional.empty(),
                    duplicateOf);
        } catch (UnprojectableGeometryException e) {
            return unreadable(parcel, Finding.error(e.code(), "", e.text()));
        }
    }

    private static Ground unreadable(Parcel parcel, Finding fault) {
        return new Ground(
                parcel.number(),
                parcel.id(),
                parcel.name(),
                parcel.geometry(),
                Optional.empty(),
                List.of(),
                DeclaredArea.of(parcel.attributes()),
                Optional.of(fault),
                Optional.empty());
    }

    private List<Part> parts(Geometry lonLat) {
        if (lonLat instanceof Polygonal) {
            return List.of(part("area", lonLat));
        }
        List<Geometry> areas = new ArrayList<>();
        List<Geometry> lines = new ArrayList<>();
        List<Geometry> points = new ArrayList<>();
        collect(lonLat, areas, lines, points);
        List<Part> parts = new ArrayList<>();
        if (!areas.isEmpty()) {
            parts.add(part("area", united(lonLat.getFactory().buildGeometry(areas))));
        }
        if (!lines.isEmpty()) {
            // a way there and back counts once
            parts.add(part("line", united(lonLat.getFactory().buildGeometry(lines))));
        }
        if (!points.isEmpty()) {
            parts.add(part("points", lonLat.getFactory().buildGeometry(points).union()));
        }
        return parts;
    }

    private static Geometry united(Geometry parts) {
        Crossings.require(parts);
        return parts.union();
    }

    private static void collect(Geometry geometry, List<Geometry> areas, List<Geometry> lines, List<Geometry> points) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.isEmpty()) {
                continue;
            }
            if (part instanceof Polygonal) {
                areas.add(part);
            } else if (part instanceof Lineal) {
                lines.add(part);
            } else if (part instanceof Puntal) {
                points.add(part);
            } else {
                collect(part, areas, lines, points);
            }
        }
    }

    private Part part(String label, Geometry lonLat) {
        return new Part(label, new UncertainShape(frame.toGround(lonLat), accuracyM), false);
    }
}
