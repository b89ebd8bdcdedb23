package org.spatialplan.portrayal;

import java.util.List;
import java.util.stream.DoubleStream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.portrayal.geometry.MapShape;
import org.spatialplan.portrayal.geometry.PathKind;
import org.spatialplan.portrayal.geometry.Paths;
import org.spatialplan.portrayal.raster.Line;
import org.spatialplan.portrayal.style.Drawing;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.text.Anchor;
import org.spatialplan.portrayal.text.LabelPlacer;
import org.spatialplan.portrayal.text.LabelRequest;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.portrayal.text.PlacedLabels;
import org.spatialplan.portrayal.text.TextStyle;

/** Collects the labels of all layers, which are placed after everything else is drawn. Not thread-safe. */
final class LabelCollector {

    /** GeoServer's default; without a priority in the style a larger text goes first. */
    private static final double DEFAULT_PRIORITY = 1000;
    /** The number of places inside an area that are tried. */
    private static final int PLACES_INSIDE = 5;
    /** How far beside the middle of an area other places are tried, as a share of its width. */
    private static final double SIDEWAYS = 0.25;

    private final View view;
    private final Lettering lettering;
    private final AnchorPoints places;
    private final LabelPlacer placer;
    private int layer;

    LabelCollector(View view, MapFonts fonts, Lettering lettering) {
        this.view = view;
        this.lettering = lettering;
        this.places = new AnchorPoints(view);
        this.placer = new LabelPlacer(view.width(), view.height(), fonts, view.symbols());
        lettering.kept().forEach(box -> placer.keepOff(box.x(), box.y(), box.width(), box.height()));
    }

    void beginLayer() {
        layer++;
    }

    /** Keeps labels off a mark if possible. */
    void avoid(float x, float y, float reach) {
        placer.avoid(x, y, reach);
    }

    void add(Drawing.Label label, DrawingRule rule, SimpleFeature feature, MapShape shape) {
        String text = lettering.text(label, rule, feature);
        if (text == null || text.isBlank()) {
            return;
        }
        TextStyle look = TextStyle.of(label, feature, view.symbols());
        double priority = label.priority()
                .map(expression -> expression.evaluate(feature, Double.class))
                .orElse(DEFAULT_PRIORITY + look.size());
        LabelRequest request = new LabelRequest(text.strip(), look, label, feature, priority, layer);
        if (label.position().alongLine()) {
            Line line = places.longestPiece(shape);
            if (line.size() > 1) {
                placer.add(request, new Anchor.Along(line));
            }
        } else {
            addAtPlaces(request, shape);
        }
    }

    private void addAtPlaces(LabelRequest request, MapShape shape) {
        Paths paths = view.seen(shape);
        if (!paths.has(PathKind.POINT) && paths.hasRings()) {
            List<Anchor.Room> inside = lettering.kept().isEmpty()
                    ? places.inside(shape).stream()
                            .limit(PLACES_INSIDE)
                            .map(place -> room(place, 0))
                            .toList()
                    : besideKept(shape);
            if (!inside.isEmpty()) {
                placer.add(request, new Anchor.Inside(inside));
            }
        } else {
            places.each(shape, (x, y) -> placer.add(request, new Anchor.At(new Anchor.Place(x, y))));
        }
    }

    /** Lists more places inside an area, because boxes may lie over the best ones. */
    private List<Anchor.Room> besideKept(MapShape shape) {
        return places.inside(shape).stream()
                .flatMap(place -> DoubleStream.of(0, -SIDEWAYS, SIDEWAYS).mapToObj(share -> room(place, share)))
                .toList();
    }

    /** @param share how far beside its middle, as a share of its width */
    private static Anchor.Room room(AnchorPoints.Place place, double share) {
        Anchor.Place beside = new Anchor.Place((float) (place.x() + share * place.room()), place.y());
        return new Anchor.Room(beside, (float) (place.room() * (1 - 2 * Math.abs(share))));
    }

    PlacedLabels place(Runnable requireWanted) {
        return placer.place(requireWanted);
    }
}
