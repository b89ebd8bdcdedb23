package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedLayer.Role;
import org.spatialplan.check.Finding;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.geo.WorkLimit;
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
 * The maps of a report: where the site is, the site itself, and each line that is met. All have round scales, and below the control
 * lines what one finds one's way by.
 */
final class PaperMaps {

    /** The width of the text in CSS pixels, which are 1/96 inch on paper. */
    private static final int WIDTH = 664;

    private static final double PIXEL_MM = 25.4 / 96;
    private static final int LOCATION_WIDTH = 228;
    private static final int SITE_HEIGHT = 310;
    private static final int HALF_WIDTH = 322;
    private static final int HALF_HEIGHT = 240;
    private static final int LINE_HEIGHT = 300;
    private static final double MIN_METRES = 300;
    private static final double LOCATION_METRES = 30_000;
    private static final double MARGIN = 0.35;
    /** Grounds smaller than this in a figure get figures of their own, if they are few. */
    private static final double SMALLEST_PX = 14;

    private static final int FEW = 3;
    /** The denominator of the scale of a close view. */
    private static final double CLOSE = 30_000;
    /** The length of a degree of latitude in metres, slightly less than anywhere on the ellipsoid. */
    private static final double METRES_DEGREE = 110_000;

    private final ConflictReport report;
    private final MapFigures figures;
    private final Orientation orientation;
    private final Language language;
    private final PaperWords words;

    PaperMaps(ConflictReport report, MapFigures figures, Orientation orientation, Language language, PaperWords words) {
        this.report = report;
        this.figures = figures;
        this.orientation = orientation;
        this.language = language;
        this.words = words;
    }

    /** Maps of the site, the first with its location beside it, others two in a row; empty if no ground has a place. */
    Map<String, Object> site(List<LineSummary> lines) {
        List<CheckedGround> located = report.grounds().stream()
                .filter(ground -> ground.lonLat().isPresent())
                .toList();
        if (located.isEmpty()) {
            return Map.of();
        }
        Envelope all = box(located);
        FigureFrame location = FigureFrame.around(all, LOCATION_WIDTH, SITE_HEIGHT, MARGIN, LOCATION_METRES)
                .atRoundScale(PIXEL_MM);
        List<Map<String, Object>> sites = new ArrayList<>();
        for (FigureFrame frame : frames(located, WIDTH - LOCATION_WIDTH - 8, SITE_HEIGHT, Map.of())) {
            FigureFrame shown = sites.isEmpty() ? frame : frame.resized(HALF_WIDTH, HALF_HEIGHT);
            sites.add(figure(shown, siteLayers(shown, lines)));
        }
        Map<String, Object> view = new LinkedHashMap<>();
        Map<String, Object> locationView = figure(location, locationLayers(location, located));
        view.put("location", locationView);
        view.put("site", sites.get(0));
        view.put("legend", legend(locationView, sites.get(0)));
        view.put("more", sites.subList(1, sites.size()));
        return view;
    }

    /** One legend for figures beside each other. */
    private static List<Object> legend(Map<String, Object> one, Map<String, Object> other) {
        Map<Object, Object> byTitle = new LinkedHashMap<>();
        for (Map<String, Object> figure : List.of(one, other)) {
            for (Object entry : (List<?>) figure.get("legend")) {
                byTitle.putIfAbsent(((Map<?, ?>) entry).get("title"), entry);
            }
        }
        return List.copyOf(byTitle.values());
    }

    /** Maps of a line with the grounds that meet it, and what they share with it; several if few grounds are far apart. */
    List<Map<String, Object>> line(LineSummary line) {
        List<CheckedGround> met = line.found().stream()
                .map(LineSummary.OfGround::ground)
                .filter(ground -> ground.lonLat().isPresent())
                .toList();
        if (met.isEmpty()) {
            return List.of();
        }
        Map<Long, Double> distances = new LinkedHashMap<>();
        line.found()
                .forEach(each -> distances.put(
                        each.ground().ground().number(),
                        each.line().findings().stream()
                                .mapToDouble(Finding::distanceM)
                                .min()
                                .orElse(0)));
        return frames(met, WIDTH, LINE_HEIGHT, distances).stream()
                .map(frame -> figure(frame, lineLayers(frame, line)))
                .toList();
    }

    /**
     * Frames around grounds: one for all, or one for each if they are few and would be too small to see.
     *
     * @param distances what lies at these distances in metres is in the frame too, by the ground's number
     */
    private List<FigureFrame> frames(List<CheckedGround> grounds, int width, int height, Map<Long, Double> distances) {
        FigureFrame together = frame(box(grounds, distances), width, height);
        boolean small = grounds.stream().map(PaperMaps::box).anyMatch(box -> pixels(box, together) < SMALLEST_PX);
        return grounds.size() == 1 || grounds.size() > FEW || !small
                ? List.of(together)
                : grounds.stream()
                        .map(ground -> frame(box(List.of(ground), distances), width, height))
                        .distinct()
                        .toList();
    }

    private static FigureFrame frame(Envelope box, int width, int height) {
        return FigureFrame.around(box, width, height, MARGIN, MIN_METRES).atRoundScale(PIXEL_MM);
    }

    private static double pixels(Envelope box, FigureFrame frame) {
        return Math.max(
                box.getWidth() / frame.box().getWidth() * frame.width(),
                box.getHeight() / frame.box().getHeight() * frame.height());
    }

    private static Envelope box(CheckedGround ground) {
        return ground.lonLat().orElseThrow().getEnvelopeInternal();
    }

    private static Envelope box(List<CheckedGround> grounds) {
        return box(grounds, Map.of());
    }

    private static Envelope box(List<CheckedGround> grounds, Map<Long, Double> distances) {
        Envelope box = new Envelope();
        for (CheckedGround ground : grounds) {
            Envelope own = box(ground).copy();
            expand(own, distances.getOrDefault(ground.ground().number(), 0.0));
            box.expandToInclude(own);
        }
        return box;
    }

    private static void expand(Envelope box, double metres) {
        double degrees = metres / METRES_DEGREE;
        box.expandBy(degrees / Math.max(0.01, Math.cos(Math.toRadians(box.centre().y))), degrees);
    }

    private Map<String, Object> figure(FigureFrame frame, List<LayerDrawing> layers) {
        WorkLimit.ask();
        PortrayalLanguage in = language == Language.ZH ? PortrayalLanguage.ZH : PortrayalLanguage.EN;
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("uri", dataUri(figures.draw(frame, layers, in)));
        view.put("width", frame.width());
        view.put("height", frame.height());
        view.put(
                "scale",
                words.text("paper.map.scale", String.format(Locale.ROOT, "%,.0f", frame.scaleDenominator(PIXEL_MM))));
        view.put("corners", corners(frame.box()));
        view.put(
                "legend",
                figures.legend(frame, layers, in).stream().map(PaperMaps::view).toList());
        return view;
    }

    private String corners(Envelope box) {
        return words.text(
                "paper.map.corners",
                degrees(box.getMinX()),
                degrees(box.getMaxX()),
                degrees(box.getMinY()),
                degrees(box.getMaxY()));
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.4f°", degrees);
    }

    private static Map<String, Object> view(LegendEntry entry) {
        return Map.of("title", entry.title(), "swatch", dataUri(entry.swatch()));
    }

    private static String dataUri(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** Grounds that are large enough are drawn; the others are marked. */
    private List<LayerDrawing> locationLayers(FigureFrame frame, List<CheckedGround> located) {
        List<LayerDrawing> layers = orientation(frame, Set.of());
        List<SignedPlace> drawn = new ArrayList<>();
        List<SignedPlace> marked = new ArrayList<>();
        for (CheckedGround ground : located) {
            Geometry lonLat = ground.lonLat().orElseThrow();
            if (pixels(box(ground), frame) < SMALLEST_PX) {
                marked.add(new SignedPlace(
                        lonLat.getFactory().createPoint(box(ground).centre())));
            } else {
                drawn.add(new SignedPlace(lonLat));
            }
        }
        add(Sign.GROUND, drawn, layers);
        add(Sign.SITE, marked, layers);
        return layers;
    }

    /** The lines' own layers, and all that were looked at for lines that are met. */
    private List<LayerDrawing> siteLayers(FigureFrame frame, List<LineSummary> lines) {
        Map<String, CheckedLayer> controls = new LinkedHashMap<>();
        lines.stream()
                .flatMap(line -> line.layers().stream().filter(layer -> line.isShown() || layer.role() == Role.OWN))
                .forEach(layer -> controls.putIfAbsent(layer.definition().id(), layer));
        List<LayerDrawing> layers = orientation(frame, controls.keySet());
        controls(frame, controls.values(), layers);
        add(Sign.GROUND, grounds(), layers);
        add(Sign.LABEL, numbers(), layers);
        return layers;
    }

    private List<LayerDrawing> lineLayers(FigureFrame frame, LineSummary line) {
        List<CheckedLayer> controls = line.layers();
        List<LayerDrawing> layers = orientation(
                frame, controls.stream().map(layer -> layer.definition().id()).collect(Collectors.toSet()));
        controls(frame, controls, layers);
        add(Sign.GROUND, grounds(), layers);
        add(Sign.SHARED, shared(line), layers);
        add(Sign.LABEL, numbers(), layers);
        return layers;
    }

    /** @param without ids of layers that are drawn as control lines */
    private List<LayerDrawing> orientation(FigureFrame frame, Set<String> without) {
        List<LayerDrawing> layers = new ArrayList<>();
        for (Orientation.Layer layer : orientation.layers()) {
            if (!without.contains(layer.definition().id())) {
                drawing(
                                layer.definition().id(),
                                near(frame, layer.index()).stream()
                                        .filter(entry -> !layer.isDivision() || !isAround(frame, entry))
                                        .toList())
                        .ifPresent(layers::add);
            }
        }
        return layers;
    }

    private void controls(FigureFrame frame, Collection<CheckedLayer> checked, List<LayerDrawing> layers) {
        List<SignedPlace> reaches = new ArrayList<>();
        for (CheckedLayer layer : checked) {
            if (report.map().withheld().isOf(layer)) {
                continue;
            }
            drawing(layer.definition().id(), near(frame, layer.source())).ifPresent(layers::add);
            near(frame, layer.source())
                    .forEach(entry -> reach(entry).ifPresent(reach -> reaches.add(new SignedPlace(reach))));
        }
        add(Sign.ACCURACY, reaches, layers);
    }

    /** Whether the middle of a close view is in a district: its name would lie on the site. Neighbours draw the boundary. */
    private static boolean isAround(FigureFrame frame, LayerIndex.Entry entry) {
        Geometry geometry = entry.feature().geometry().orElseThrow();
        return frame.scaleDenominator(PIXEL_MM) <= CLOSE
                && geometry.getDimension() == 2
                && geometry.intersects(
                        geometry.getFactory().createPoint(frame.box().centre()));
    }

    private Optional<LayerDrawing> drawing(String id, List<LayerIndex.Entry> near) {
        List<Feature> features = near.stream().map(LayerIndex.Entry::feature).toList();
        return features.isEmpty() ? Optional.empty() : Optional.of(figures.layer(id, features));
    }

    /** Adds signs, and their entry in the legend, if there are any. */
    private void add(Sign sign, Collection<SignedPlace> places, List<LayerDrawing> layers) {
        if (!places.isEmpty()) {
            layers.add(figures.signs(sign, List.copyOf(places)));
        }
    }

    /** The features of a layer that are in the figure, or may be within their accuracy. */
    private static List<LayerIndex.Entry> near(FigureFrame frame, LayerIndex index) {
        return index.located().stream().filter(entry -> isNear(frame, entry)).toList();
    }

    private static boolean isNear(FigureFrame frame, LayerIndex.Entry entry) {
        Envelope box =
                entry.feature().geometry().orElseThrow().getEnvelopeInternal().copy();
        if (isPoint(entry)) {
            expand(box, entry.accuracyM());
        }
        return frame.box().intersects(box);
    }

    private static boolean isPoint(LayerIndex.Entry entry) {
        return entry.feature().geometry().orElseThrow() instanceof Point;
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

    /** What the grounds share with the layers of a line. */
    private List<SignedPlace> shared(LineSummary line) {
        List<SignedPlace> shared = new ArrayList<>();
        for (LineSummary.OfGround each : line.found()) {
            Set<String> met = each.line().findings().stream()
                    .map(finding -> finding.layer() + "/" + finding.feature().id())
                    .collect(Collectors.toSet());
            each.ground().shared(report.frame()).forEach((feature, geometry) -> {
                if (met.contains(feature)) {
                    shared.add(new SignedPlace(geometry));
                }
            });
        }
        return shared;
    }

    /** A number for each ground. Grounds at the same place share the number of the first one. */
    private List<SignedPlace> numbers() {
        return report.grounds().stream()
                .filter(ground -> ground.lonLat().isPresent()
                        && ground.ground().duplicateOf().isEmpty())
                .map(ground -> new SignedPlace(
                        numbered(ground.lonLat().get()),
                        Long.toString(ground.ground().number())))
                .toList();
    }

    /** The place of a number: just above an area, so that overlaps stay visible; on a line or point. */
    private static Geometry numbered(Geometry lonLat) {
        Envelope box = lonLat.getEnvelopeInternal();
        return lonLat.getDimension() == 2
                ? lonLat.getFactory().createPoint(new Coordinate(box.centre().x, box.getMaxY()))
                : lonLat.getInteriorPoint();
    }
}
