package org.spatialplan.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.conflict.CheckedGround;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.portrayal.figure.FigureFrame;
import org.spatialplan.portrayal.figure.LegendEntry;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.portrayal.figure.Sign;
import org.spatialplan.portrayal.figure.SignedPlace;
import org.spatialplan.text.Language;

/**
 * The map of a report: the checked layers near the grounds in the styles of the map, the grounds, and the overlaps.
 */
final class ReportFigure {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final double MIN_METRES = 300;
    private static final double MARGIN = 0.35;
    /** The length of a degree of latitude in metres, slightly less than anywhere on the ellipsoid. */
    private static final double METRES_DEGREE = 110_000;

    private final ConflictReport report;
    private final Language language;
    private final MapFigures figures;
    private final FigureFrame frame;

    private ReportFigure(ConflictReport report, Language language, MapFigures figures, FigureFrame frame) {
        this.report = report;
        this.language = language;
        this.figures = figures;
        this.frame = frame;
    }

    /** The values of the map for the report's template; empty if no ground is located. */
    static Map<String, Object> view(ConflictReport report, Language language, MapFigures figures) {
        Envelope grounds = new Envelope();
        report.grounds().stream()
                .flatMap(ground -> ground.lonLat().stream())
                .forEach(lonLat -> grounds.expandToInclude(lonLat.getEnvelopeInternal()));
        if (grounds.isNull()) {
            return Map.of();
        }
        FigureFrame frame = FigureFrame.around(grounds, WIDTH, HEIGHT, MARGIN, MIN_METRES);
        return new ReportFigure(report, language, figures, frame).view();
    }

    private Map<String, Object> view() {
        List<LayerDrawing> layers = layers();
        PortrayalLanguage in = language == Language.ZH ? PortrayalLanguage.ZH : PortrayalLanguage.EN;
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("figure", dataUri(figures.draw(frame, layers, in)));
        view.put("figureWidth", frame.width());
        view.put("figureHeight", frame.height());
        view.put("figureScale", MapFigures.scaleBar(frame));
        view.put("figureCorners", frame.corners());
        view.put(
                "legend",
                figures.legend(frame, layers, in).stream()
                        .map(ReportFigure::view)
                        .toList());
        return view;
    }

    private static Map<String, Object> view(LegendEntry entry) {
        return Map.of("title", entry.title(), "swatch", dataUri(entry.swatch()));
    }

    private static String dataUri(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private List<LayerDrawing> layers() {
        List<LayerDrawing> layers = new ArrayList<>();
        List<SignedPlace> reaches = new ArrayList<>();
        for (CheckedLayer layer : report.layers()) {
            List<LayerIndex.Entry> near =
                    layer.index().located().stream().filter(this::isNear).toList();
            List<Feature> features =
                    near.stream().map(LayerIndex.Entry::feature).toList();
            if (!features.isEmpty()) {
                layers.add(figures.layer(layer.definition().id(), features));
            }
            near.forEach(entry -> reach(entry).ifPresent(reach -> reaches.add(new SignedPlace(reach))));
        }
        add(Sign.ACCURACY, reaches, layers);
        add(Sign.GROUND, grounds(), layers);
        add(Sign.SHARED, shared(), layers);
        add(Sign.LABEL, numbers(), layers);
        return layers;
    }

    /** Adds signs, and their entry in the legend, if there are any. */
    private void add(Sign sign, List<SignedPlace> places, List<LayerDrawing> layers) {
        if (!places.isEmpty()) {
            layers.add(figures.signs(sign, places));
        }
    }

    /** Whether a located feature, or the area within its accuracy, is in the figure. */
    private boolean isNear(LayerIndex.Entry entry) {
        Envelope box = new Envelope(entry.feature().geometry().orElseThrow().getEnvelopeInternal());
        if (isPoint(entry)) {
            double degrees = entry.shape().orElseThrow().accuracyM() / METRES_DEGREE;
            box.expandBy(degrees / Math.max(0.01, Math.cos(Math.toRadians(box.centre().y))), degrees);
        }
        return frame.box().intersects(box);
    }

    private static boolean isPoint(LayerIndex.Entry entry) {
        return entry.shape().orElseThrow().ground() instanceof Point;
    }

    /** The circle in which a point feature may be. */
    private Optional<Geometry> reach(LayerIndex.Entry entry) {
        UncertainShape shape = entry.shape().orElseThrow();
        return isPoint(entry) && shape.accuracyM() > 0
                ? lonLat(shape.ground().buffer(shape.accuracyM(), 32))
                : Optional.empty();
    }

    private Optional<Geometry> lonLat(Geometry ground) {
        try {
            return Optional.of(report.frame().toLonLat(ground));
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }

    private List<SignedPlace> grounds() {
        return report.grounds().stream()
                .flatMap(ground -> ground.lonLat().stream())
                .map(SignedPlace::new)
                .toList();
    }

    private List<SignedPlace> shared() {
        return report.grounds().stream()
                .flatMap(ground -> ground.shared(report.frame()).values().stream())
                .map(SignedPlace::new)
                .toList();
    }

    /** A number for each ground. Grounds at the same place share the number of the first one. */
    private List<SignedPlace> numbers() {
        List<SignedPlace> numbers = new ArrayList<>();
        for (CheckedGround checked : report.grounds()) {
            Optional<Geometry> lonLat = checked.lonLat();
            if (lonLat.isPresent() && checked.ground().duplicateOf().isEmpty()) {
                numbers.add(new SignedPlace(
                        numbered(lonLat.get()), Long.toString(checked.ground().number())));
            }
        }
        return numbers;
    }

    /** The place of a number: just above an area, so that overlaps stay visible; on a line or point. */
    private static Geometry numbered(Geometry lonLat) {
        Envelope box = lonLat.getEnvelopeInternal();
        return lonLat.getDimension() == 2
                ? lonLat.getFactory().createPoint(new Coordinate(box.centre().x, box.getMaxY()))
                : lonLat.getInteriorPoint();
    }
}
