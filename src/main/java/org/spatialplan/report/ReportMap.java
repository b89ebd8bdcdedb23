package org.spatialplan.report;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.conflict.CheckedGround;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/**
 * The map of a report as SVG: the checked layers near the grounds, the grounds, what they share. Drawn in metres of the
 * ground frame, north up; readable without colour: hatches tell the zones apart. Made for one report.
 */
final class ReportMap {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 400;
    private static final double MIN_EXTENT_M = 300;
    private static final double MARGIN = 0.35;

    private final ConflictReport report;
    private final Language language;
    private final Envelope window;
    private final double pixelM;
    private final StringBuilder svg = new StringBuilder();

    private ReportMap(ConflictReport report, Language language, Envelope window) {
        this.report = report;
        this.language = language;
        this.window = window;
        this.pixelM = window.getWidth() / WIDTH;
    }

    /** Empty if no ground has a place. */
    static Optional<String> of(ConflictReport report, Language language) {
        Envelope grounds = new Envelope();
        report.grounds().stream()
                .flatMap(ground -> ground.ground().parts().stream())
                .forEach(part -> grounds.expandToInclude(part.shape().ground().getEnvelopeInternal()));
        return grounds.isNull()
                ? Optional.empty()
                : Optional.of(new ReportMap(report, language, window(grounds)).draw());
    }

    /** The grounds with a margin, in the proportions of the picture. */
    private static Envelope window(Envelope grounds) {
        double width = Math.max(MIN_EXTENT_M, grounds.getWidth() * (1 + 2 * MARGIN));
        double height = Math.max(MIN_EXTENT_M * HEIGHT / WIDTH, grounds.getHeight() * (1 + 2 * MARGIN));
        double wide = Math.max(width, height * WIDTH / HEIGHT);
        Coordinate centre = grounds.centre();
        double high = wide * HEIGHT / WIDTH;
        return new Envelope(centre.x - wide / 2, centre.x + wide / 2, centre.y - high / 2, centre.y + high / 2);
    }

    private String draw() {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\">",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        svg.append("<defs>");
        hatch("core", "M0,8 L8,0", "#8a1c1c", 2.2);
        hatch("zone", "M0,0 L8,8", "#3d7a3d", 1.1);
        svg.append("<clipPath id=\"frame\"><rect x=\"0\" y=\"0\" width=\"640\" height=\"400\"/></clipPath></defs>");
        svg.append(
                "<rect x=\"0\" y=\"0\" width=\"640\" height=\"400\" fill=\"#fdfdfb\"/><g clip-path=\"url(#frame)\">");
        report.layers().forEach(this::layer);
        report.grounds().forEach(this::ground);
        svg.append("</g>");
        scaleBar();
        northArrow();
        corners();
        svg.append("<rect x=\"1\" y=\"1\" width=\"638\" height=\"398\" fill=\"none\" stroke=\"#333\"/></svg>");
        return svg.toString();
    }

    private void hatch(String id, String line, String colour, double width) {
        svg.append(String.format(
                Locale.ROOT,
                "<pattern id=\"%s\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
                        + "<path d=\"%s\" stroke=\"%s\" stroke-width=\"%.1f\" fill=\"none\"/></pattern>",
                id,
                line,
                colour,
                width));
    }

    private void layer(CheckedLayer layer) {
        for (LayerIndex.Entry entry : layer.index().located()) {
            UncertainShape shape = entry.shape().orElseThrow();
            if (shape.ground() instanceof Point point) {
                circle(point, shape.accuracyM());
            } else if (window.intersects(shape.ground().getEnvelopeInternal())) {
                boolean strict = isStrict(layer, entry.feature());
                path(
                        clipped(shape.ground()),
                        strict ? "url(#core)" : "url(#zone)",
                        strict ? "#8a1c1c" : "#3d7a3d",
                        1.2,
                        "");
            }
        }
    }

    /** Where no zone permits less, or it may be such a zone. */
    private static boolean isStrict(CheckedLayer layer, Feature feature) {
        return layer.rules().isStrictest(layer.rules().zoneOf(feature));
    }

    private void ground(CheckedGround checked) {
        checked.ground().parts().forEach(part -> {
            if (part.shape().ground() instanceof Point point) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\"/>",
                        x(point.getX()),
                        y(point.getY())));
            } else {
                boolean area = part.shape().ground().getDimension() == 2;
                path(
                        part.shape().ground(),
                        area ? "#ffffff" : "none",
                        "#000000",
                        2.2,
                        area ? " fill-opacity=\"0.55\"" : "");
            }
        });
        checked.parts().ifPresent(parts -> parts.shared()
                .values()
                .forEach(shared -> path(shared, "#d22020", "#d22020", 0.8, " fill-opacity=\"0.75\"")));
        if (checked.ground().duplicateOf().isPresent()) {
            return; // Its number would hide the first one's.
        }
        checked.ground().parts().stream()
                .findFirst()
                .ifPresent(
                        part -> number(checked.ground().number(), part.shape().ground()));
    }

    /** Right above the ground, so that what it shares stays visible. */
    private void number(long number, Geometry ground) {
        Envelope box = ground.getEnvelopeInternal();
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" text-anchor=\"middle\" font-family=\"report,sans-serif\""
                        + " stroke=\"#fff\" stroke-width=\"3\">%d</text>"
                        + "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" text-anchor=\"middle\""
                        + " font-family=\"report,sans-serif\">%d</text>",
                x(box.centre().x),
                y(box.getMaxY()) - 5,
                number,
                x(box.centre().x),
                y(box.getMaxY()) - 5,
                number));
    }

    private void circle(Point point, double radiusM) {
        if (window.distance(new Envelope(point.getCoordinate())) <= radiusM) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"none\" stroke=\"#3d7a3d\""
                            + " stroke-dasharray=\"6 4\"/>",
                    x(point.getX()),
                    y(point.getY()),
                    radiusM / pixelM));
        }
    }

    private Geometry clipped(Geometry ground) {
        Envelope wide = new Envelope(window);
        wide.expandBy(window.getWidth() * 0.02);
        Geometry box = new GeometryFactory().toGeometry(wide);
        return DouglasPeuckerSimplifier.simplify(
                OverlayNGRobust.overlay(ground, box, OverlayNG.INTERSECTION), pixelM / 2);
    }

    private void path(Geometry geometry, String fill, String stroke, double width, String more) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                line(polygon.getExteriorRing(), d, true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    line(polygon.getInteriorRingN(hole), d, true);
                }
            } else if (part instanceof LineString line) {
                line(line, d, false);
            }
        }
        if (!d.isEmpty()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"%s\" fill=\"%s\" fill-rule=\"evenodd\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>",
                    d,
                    fill,
                    stroke,
                    width,
                    more));
        }
    }

    private void line(LineString line, StringBuilder d, boolean closed) {
        Coordinate[] points = line.getCoordinates();
        if (points.length == 0) {
            return; // what is smaller than half a pixel is nothing once it is simplified
        }
        for (int i = 0; i < points.length - (closed ? 1 : 0); i++) {
            d.append(String.format(Locale.ROOT, "%s%.1f,%.1f", i == 0 ? "M" : " L", x(points[i].x), y(points[i].y)));
        }
        d.append(closed ? "Z" : "");
    }

    private double x(double east) {
        return (east - window.getMinX()) / pixelM;
    }

    private double y(double north) {
        return (window.getMaxY() - north) / pixelM;
    }

    private void scaleBar() {
        double wanted = window.getWidth() / 5;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double metres = wanted / power >= 5 ? 5 * power : wanted / power >= 2 ? 2 * power : power;
        double length = metres / pixelM;
        String label = metres >= 1000
                ? String.format(Locale.ROOT, "%.0f km", metres / 1000)
                : String.format(Locale.ROOT, "%.0f m", metres);
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"14\" y=\"362\" width=\"%.1f\" height=\"26\" fill=\"#fff\" fill-opacity=\"0.8\"/>"
                        + "<path d=\"M20,370 V376 H%.1f V370\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.5\"/>"
                        + "<text x=\"22\" y=\"387\" font-size=\"10\" font-family=\"report,sans-serif\">%s</text>",
                length + 14,
                20 + length,
                label));
    }

    private void northArrow() {
        svg.append("<path d=\"M612,44 L620,18 L628,44 L620,38 Z\" fill=\"#000\"/>"
                + "<text x=\"620\" y=\"56\" font-size=\"11\" text-anchor=\"middle\" font-family=\"report,sans-serif\">"
                + language.text(Messages.of("report.n")) + "</text>");
    }

    private void corners() {
        corner(window.getMinX(), window.getMaxY(), 6, 13, "start");
        corner(window.getMaxX(), window.getMinY(), 634, 394, "end");
    }

    private void corner(double east, double north, double x, double y, String anchor) {
        place(east, north)
                .ifPresent(lonLat -> svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.0f\" y=\"%.0f\" font-size=\"9\" text-anchor=\"%s\" font-family=\"report,sans-serif\">"
                                + "%.5f°E %.5f°N</text>",
                        x,
                        y,
                        anchor,
                        lonLat.x,
                        lonLat.y)));
    }

    /** Empty where a very wide map reaches beyond the pole. */
    private Optional<Coordinate> place(double east, double north) {
        try {
            Geometry corner = new GeometryFactory().createPoint(new Coordinate(east, north));
            return Optional.of(report.frame().toLonLat(corner).getCoordinate());
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }
}
