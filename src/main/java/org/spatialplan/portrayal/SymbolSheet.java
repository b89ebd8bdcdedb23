package org.spatialplan.portrayal;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.portrayal.raster.Brush;
import org.spatialplan.portrayal.raster.Canvas;
import org.spatialplan.portrayal.raster.PixelCoverage;
import org.spatialplan.portrayal.style.Drawing;

/** Marks and hatches drawn once, one below the other, for clients that draw maps themselves (a sprite). */
public final class SymbolSheet {

    /** What a mark's mitres and the softness of its edge may need beyond its size, in widths of its stroke. */
    private static final double STROKE_REACH = 2;

    private final Canvas canvas;
    private final Map<String, Place> places;

    private SymbolSheet(Canvas canvas, Map<String, Place> places) {
        this.canvas = canvas;
        this.places = places;
    }

    /**
     * A symbol of a style.
     *
     * @param drawing a mark, or a fill with a hatch
     */
    public record Symbol(String name, Drawing drawing) {}

    /** Where a symbol is on the sheet, in pixels from the upper left corner. */
    public record Place(int x, int y, int width, int height) {}

    /**
     * Draws symbols. Values that depend on the feature are the style's defaults.
     *
     * @param scale factor of their size, 2 for dense displays
     */
    public static SymbolSheet of(List<Symbol> symbols, double scale) {
        Map<String, Place> places = new LinkedHashMap<>();
        int width = 1;
        int height = 0;
        for (Symbol symbol : symbols) {
            int side = side(symbol.drawing(), scale);
            places.put(symbol.name(), new Place(0, height, side, side));
            width = Math.max(width, side);
            height += side;
        }
        Canvas canvas = new Canvas(width, Math.max(1, height));
        symbols.forEach(symbol -> {
            Place place = places.get(symbol.name());
            canvas.draw(drawn(symbol.drawing(), place.width(), scale), place.x(), place.y());
        });
        return new SymbolSheet(canvas, places);
    }

    /** Returns where each symbol is, by name. */
    public Map<String, Place> places() {
        return java.util.Collections.unmodifiableMap(places);
    }

    /** Returns the sheet as {@link BufferedImage#TYPE_INT_ARGB_PRE}. */
    public BufferedImage picture() {
        return canvas.picture();
    }

    private static int side(Drawing drawing, double scale) {
        if (drawing instanceof Drawing.Fill fill) {
            return Symbols.hatchSide(fill.hatch().orElseThrow().size().constant() * scale);
        }
        Drawing.Mark mark = (Drawing.Mark) drawing;
        double stroke = mark.shapes().stream()
                .flatMap(shape -> shape.stroke().stream())
                .mapToDouble(each -> each.width().constant())
                .max()
                .orElse(0);
        double away = Math.max(
                Math.abs(mark.displacement().x().constant()),
                Math.abs(mark.displacement().y().constant()));
        double reach = mark.size().constant() / 2 + STROKE_REACH * stroke + away + 1;
        return (int) Math.ceil(2 * Math.ceil(reach) * scale);
    }

    private static Canvas drawn(Drawing drawing, int side, double scale) {
        Canvas canvas = new Canvas(side, side);
        Brush brush = new Brush(canvas);
        Symbols symbols = new Symbols(scale, brush, 0, 0);
        if (drawing instanceof Drawing.Fill fill) {
            fillAll(brush.coverage(), side);
            brush.paint(symbols.ink(fill, null));
        } else {
            symbols.paint((Drawing.Mark) drawing, null, side / 2f, side / 2f);
        }
        return canvas;
    }

    private static void fillAll(PixelCoverage coverage, float side) {
        coverage.edge(0, 0, 0, side);
        coverage.edge(0, side, side, side);
        coverage.edge(side, side, side, 0);
        coverage.edge(side, 0, 0, 0);
    }
}
