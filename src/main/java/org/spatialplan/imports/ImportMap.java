package org.spatialplan.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.spatialplan.layer.Feature;

/** The box of an import drawn on the city's districts, as SVG: one look tells whether it lies where it should. Stateless. */
public final class ImportMap {

    private static final int WIDTH = 480;
    private static final double MARGIN = 0.08;
    /** Degrees; finer than a pixel. */
    private static final double FINE = 0.002;

    private final Envelope view;
    private final double perDegree;
    private final double flattening;
    private final StringBuilder svg = new StringBuilder();

    private ImportMap(Envelope view) {
        this.view = view;
        this.flattening = Math.cos(Math.toRadians(view.centre().y));
        this.perDegree = WIDTH / (view.getWidth() * flattening);
    }

    /** @param city features whose outlines are drawn below the box */
    public static String draw(List<Feature> city, ImportReport report) {
        Optional<Envelope> box = box(report);
        Envelope view = new Envelope();
        city.stream()
                .flatMap(feature -> feature.geometry().stream())
                .forEach(outline -> view.expandToInclude(outline.getEnvelopeInternal()));
        box.ifPresent(view::expandToInclude);
        if (view.isNull()) {
            view.init(118, 119, 24, 25);
        }
        view.expandBy(Math.max(view.getWidth() * MARGIN, FINE), Math.max(view.getHeight() * MARGIN, FINE));
        return new ImportMap(view).draw(city, box, report);
    }

    private static Optional<Envelope> box(ImportReport report) {
        List<Double> box = report.box();
        return box.isEmpty()
                ? Optional.empty()
                : Optional.of(new Envelope(box.get(0), box.get(2), box.get(1), box.get(3)));
    }

    private String draw(List<Feature> city, Optional<Envelope> box, ImportReport report) {
        int height = (int) Math.ceil(view.getHeight() * perDegree);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#eef3f7\"/>%n",
                WIDTH,
                height,
                WIDTH,
                height));
        city.forEach(feature -> feature.geometry().ifPresent(this::outline));
        box.ifPresent(this::box);
        report.brokenGeometries().forEach(broken -> mark(broken.lonLat(), "#d4380d"));
        report.coverage().largestOverlaps().forEach(overlap -> mark(overlap.lonLat(), "#722ed1"));
        report.coverage().largestGaps().forEach(gap -> mark(gap.lonLat(), "#08979c"));
        return svg.append("</svg>\n").toString();
    }

    private void outline(Geometry geometry) {
        svg.append("<path fill=\"#ffffff\" stroke=\"#9aa5b1\" d=\"");
        Geometry simple = DouglasPeuckerSimplifier.simplify(geometry, FINE);
        for (int i = 0; i < simple.getNumGeometries(); i++) {
            if (simple.getGeometryN(i) instanceof Polygon polygon) {
                path(polygon.getExteriorRing());
            }
        }
        svg.append("\"/>\n");
    }

    private void path(LineString ring) {
        char step = 'M';
        for (Coordinate at : ring.getCoordinates()) {
            svg.append(step).append(point(at, " "));
            step = 'L';
        }
        svg.append('Z');
    }

    /** At least four pixels wide, or nobody would see it. */
    private void box(Envelope box) {
        double width = Math.max(4, box.getWidth() * flattening * perDegree);
        double height = Math.max(4, box.getHeight() * perDegree);
        Coordinate corner = new Coordinate(box.getMinX(), box.getMaxY());
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#c0392b\" fill-opacity=\"0.15\""
                        + " stroke=\"#c0392b\" stroke-width=\"2\"/>%n",
                x(corner),
                y(corner),
                width,
                height));
    }

    private void mark(List<Double> lonLat, String colour) {
        if (!lonLat.isEmpty()) {
            Coordinate at = new Coordinate(lonLat.get(0), lonLat.get(1));
            svg.append(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x(at), y(at), colour));
        }
    }

    private String point(Coordinate at, String between) {
        return String.format(Locale.ROOT, "%.1f%s%.1f", x(at), between, y(at));
    }

    private double x(Coordinate at) {
        return (at.x - view.getMinX()) * flattening * perDegree;
    }

    private double y(Coordinate at) {
        return (view.getMaxY() - at.y) * perDegree;
    }
}
