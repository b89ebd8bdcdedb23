package org.spatialplan.portrayal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.filter.expression.Literal;

/**
 * Places labels by priority: none overlaps another, none is cut by the border, none repeats a near text. The same
 * labels always get the same places. Not thread-safe.
 */
public final class LabelPlacer {

    /** The smallest distance of the same text, in ems. */
    private static final float SAME_TEXT_APART = 14;

    /** The smallest distance of the same text of another layer, in ems, because it names the same thing. */
    private static final float SAME_THING_APART = 30;

    /** The smallest distance of words of the style, in ems: they say the same of all features. */
    private static final float SAME_WORDS_APART = 60;

    private final int width;
    private final int height;
    private final TextLayout layout;
    private final double symbols;
    private final Occupancy labels;
    private final Occupancy marks;
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<PlacedLabels.Label> placed = new ArrayList<>();
    private final Map<String, List<Written>> written = new HashMap<>();

    /**
     * Prepares one picture.
     *
     * @param width pixels
     * @param height pixels
     * @param symbols factor of the size of symbols against the standard's
     */
    public LabelPlacer(int width, int height, MapFonts fonts, double symbols) {
        this.width = width;
        this.height = height;
        this.layout = new TextLayout(fonts);
        this.symbols = symbols;
        this.labels = new Occupancy(width, height);
        this.marks = new Occupancy(width, height);
    }

    /** Adds a label. */
    public void add(LabelRequest request, Anchor anchor) {
        wanted.add(new Wanted(request, anchor, wanted.size()));
    }

    /** Keeps labels off a mark, unless there is no other place. */
    public void avoid(float x, float y, float reach) {
        marks.take(new PlacedText.Box(x - reach, y - reach, x + reach, y + reach));
    }

    /** Keeps labels off a box altogether. */
    public void keepOff(double x, double y, double width, double height) {
        labels.take(new PlacedText.Box((float) x, (float) y, (float) (x + width), (float) (y + height)));
    }

    /**
     * Places all labels.
     *
     * @param requireWanted throws if the client has left
     * @return those that found a place, in the order in which they are painted
     */
    public PlacedLabels place(Runnable requireWanted) {
        wanted.sort(Comparator.comparingDouble((Wanted each) -> -each.request.priority())
                .thenComparingInt(each -> -each.request.layer())
                .thenComparingInt(each -> each.number));
        for (Wanted each : wanted) {
            requireWanted.run();
            place(each);
        }
        return new PlacedLabels(placed);
    }

    private void place(Wanted each) {
        LabelRequest request = each.request;
        LabelPositions positions = new LabelPositions(layout, request, symbols);
        List<PlacedText> candidates = positions.of(each.anchor);
        PlacedText chosen = choose(candidates, request, true);
        chosen = chosen == null ? choose(candidates, request, false) : chosen;
        if (chosen != null) {
            float space = (float) (request.label().options().spaceAround() * symbols);
            chosen.boxes().forEach(box -> labels.take(box.grown(space)));
            written.computeIfAbsent(request.text(), text -> new ArrayList<>())
                    .add(new Written(request.layer(), middle(chosen)));
            placed.add(new PlacedLabels.Label(chosen, request.look()));
        }
    }

    private PlacedText choose(List<PlacedText> candidates, LabelRequest request, boolean offMarks) {
        for (PlacedText candidate : candidates) {
            if (fits(candidate, request)
                    && (!offMarks || candidate.boxes().stream().allMatch(marks::isFree))) {
                return candidate;
            }
        }
        return null;
    }

    private boolean fits(PlacedText text, LabelRequest request) {
        boolean free = !request.label().options().conflictResolution()
                || text.boxes().stream().allMatch(labels::isFree);
        boolean whole = request.label().options().partials()
                || text.boxes().stream().allMatch(box -> box.within(width, height));
        return free && whole && !isNearSame(text, request);
    }

    /**
     * Tests for the same text nearby. Two layers that name the same thing write it once; repetitions within a layer
     * depend on its style.
     */
    private boolean isNearSame(PlacedText text, LabelRequest request) {
        Anchor.Place middle = middle(text);
        double apart = SAME_THING_APART * request.look().size();
        double apartInLayer = request.label().options().group()
                ? Double.MAX_VALUE
                : Math.max(
                        (request.label().text() instanceof Literal ? SAME_WORDS_APART : SAME_TEXT_APART)
                                * request.look().size(),
                        request.label().options().repeat() * 0.8 * symbols);
        return written.getOrDefault(request.text(), List.of()).stream()
                .anyMatch(other -> other.distance(middle) < (other.layer == request.layer() ? apartInLayer : apart));
    }

    private static Anchor.Place middle(PlacedText text) {
        GlyphPlace middle = text.places().get(text.places().size() / 2);
        return new Anchor.Place(middle.x(), middle.y());
    }

    private record Written(int layer, Anchor.Place middle) {

        double distance(Anchor.Place place) {
            return Math.hypot(middle.x() - place.x(), middle.y() - place.y());
        }
    }

    private record Wanted(LabelRequest request, Anchor anchor, int number) {}
}
