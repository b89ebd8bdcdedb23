package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.layer.Feature;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.portrayal.figure.FigureFrame;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.portrayal.figure.Sign;
import org.spatialplan.portrayal.figure.SignedPlace;

/** Draws the extent of an import and its faults on the city's districts, so that a wrong location is seen at once. */
public final class ImportFigure {

    private static final int WIDTH = 480;
    private static final int MIN_HEIGHT = 160;
    private static final int MAX_HEIGHT = 960;
    private static final double MARGIN = 0.08;
    private static final double MIN_METRES = 300;
    /** The smallest width and height of an extent in CSS pixels; smaller ones are drawn as a mark. */
    private static final int MIN_EXTENT = 12;

    /** The extent of an empty import in a city without districts, in degrees. */
    private static final Envelope NOTHING = new Envelope(118, 119, 24, 25);

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private ImportFigure() {}

    /**
     * Draws the figure as PNG.
     *
     * @param districts drawn below the extents
     * @param reports on what one file brings to each layer
     */
    public static byte[] draw(MapFigures figures, List<Feature> districts, List<ImportReport> reports) {
        List<Envelope> extents =
                reports.stream().flatMap(report -> extent(report).stream()).toList();
        Envelope shown = new Envelope();
        districts.stream()
                .flatMap(feature -> feature.geometry().stream())
                .forEach(outline -> shown.expandToInclude(outline.getEnvelopeInternal()));
        extents.forEach(shown::expandToInclude);
        Envelope around = shown.isNull() ? NOTHING : shown;
        int height = FigureFrame.height(around, WIDTH, MIN_HEIGHT, MAX_HEIGHT);
        FigureFrame frame = FigureFrame.around(around, WIDTH, height, MARGIN, MIN_METRES);
        List<LayerDrawing> layers = new ArrayList<>();
        layers.add(figures.layer("districts", districts));
        layers.add(figures.signs(
                Sign.EXTENT,
                extents.stream()
                        .map(box -> new SignedPlace(SHAPES.toGeometry(wide(box, frame))))
                        .toList()));
        layers.add(figures.signs(
                Sign.BROKEN,
                places(reports.stream()
                        .flatMap(report -> report.brokenGeometries().stream())
                        .map(broken -> broken.lonLat()))));
        layers.add(figures.signs(
                Sign.OVERLAP,
                places(reports.stream()
                        .flatMap(report -> report.coverage().largestOverlaps().stream())
                        .map(overlap -> overlap.lonLat()))));
        layers.add(figures.signs(
                Sign.GAP,
                places(reports.stream()
                        .flatMap(report -> report.coverage().largestGaps().stream())
                        .map(gap -> gap.lonLat()))));
        return figures.draw(frame, layers, PortrayalLanguage.ZH);
    }

    private static Optional<Envelope> extent(ImportReport report) {
        List<Double> box = report.box();
        return box.isEmpty()
                ? Optional.empty()
                : Optional.of(new Envelope(box.get(0), box.get(2), box.get(1), box.get(3)));
    }

    /** The extent, enlarged so that it is visible. */
    private static Envelope wide(Envelope extent, FigureFrame frame) {
        Envelope wide = new Envelope(extent);
        double width = frame.box().getWidth() / frame.width() * MIN_EXTENT;
        double height = frame.box().getHeight() / frame.height() * MIN_EXTENT;
        wide.expandBy(Math.max(0, (width - wide.getWidth()) / 2), Math.max(0, (height - wide.getHeight()) / 2));
        return wide;
    }

    /**
     * The signs of places.
     *
     * @param lonLats longitude and latitude of each place; empty for a place that is unknown
     */
    private static List<SignedPlace> places(Stream<List<Double>> lonLats) {
        return lonLats.filter(lonLat -> !lonLat.isEmpty())
                .map(lonLat -> new SignedPlace(SHAPES.createPoint(new Coordinate(lonLat.get(0), lonLat.get(1)))))
                .toList();
    }
}
