package org.spatialplan.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.UncertainShape;

/** A site turned about its centroid, in metres of the ground frame. Used by one thread. */
final class TurnedSite {

    private final List<Part> parts;
    private final Geometry shape;
    private final double degrees;
    private final Coordinate inside;
    private final Map<Double, Optional<Geometry>> shrunk = new TreeMap<>();

    private TurnedSite(List<Part> parts, double degrees) {
        this.parts = parts;
        this.shape = together(parts);
        this.degrees = degrees;
        this.inside = shape.getInteriorPoint().getCoordinate();
    }

    static TurnedSite of(CheckSubject site, double degrees) {
        Coordinate centre = together(site.parts()).getCentroid().getCoordinate();
        return new TurnedSite(
                moved(
                        site.parts(),
                        degrees == 0
                                ? new AffineTransformation()
                                : AffineTransformation.rotationInstance(Math.toRadians(degrees), centre.x, centre.y)),
                degrees);
    }

    private static Geometry together(List<Part> parts) {
        return parts.stream()
                .map(part -> part.shape().ground())
                .reduce(GroundParts::beside)
                .orElseThrow();
    }

    private static List<Part> moved(List<Part> parts, AffineTransformation move) {
        return parts.stream()
                .map(part -> new Part(
                        part.label(),
                        new UncertainShape(
                                move.transform(part.shape().ground()),
                                part.shape().accuracyM()),
                        part.somewhereInside()))
                .toList();
    }

    Geometry shape() {
        return shape;
    }

    double degrees() {
        return degrees;
    }

    /** Returns the largest accuracy of a part, in metres. */
    double accuracyM() {
        return parts.stream()
                .mapToDouble(part -> part.shape().accuracyM())
                .max()
                .orElse(0);
    }

    /** Returns the whole outline at a place. */
    Geometry at(Coordinate translation) {
        return moved(shape, translation);
    }

    /** Returns the parts at a place. */
    List<Part> partsAt(Coordinate translation) {
        return moved(parts, AffineTransformation.translationInstance(translation.x, translation.y));
    }

    /**
     * Returns what of the site's area is at least as deep inside it as a radius in metres, at a place; empty if nothing
     * is.
     */
    Optional<Geometry> shrunkAt(double radiusM, Coordinate translation) {
        return shrunk.computeIfAbsent(radiusM, this::shrunk).map(core -> moved(core, translation));
    }

    private Optional<Geometry> shrunk(double radiusM) {
        return Dimensions.part(shape, 2)
                .map(area -> BoundingBuffer.inner(area, radiusM))
                .filter(core -> !core.isEmpty());
    }

    /** Returns the positions of one point of the site for all translations of a cell. */
    Envelope pointIn(Translations cell) {
        Envelope box = new Envelope(cell.box());
        box.translate(inside.x, inside.y);
        return box;
    }

    private static Geometry moved(Geometry geometry, Coordinate translation) {
        return AffineTransformation.translationInstance(translation.x, translation.y)
                .transform(geometry);
    }
}
