package org.spatialplan.portrayal.style;

import java.util.List;
import org.spatialplan.text.Messages;

/**
 * What a symbolizer draws: the feature's geometry, which every layer here has one of. A mark may also be given GeoTools'
 * functions by which GeoServer, too, draws one mark a feature and not one for each part of its lines and areas:
 *
 * <pre>
 *   if_then_else(equalTo(dimension(geometry), 0), geometry, interiorPoint(geometry))
 * </pre>
 *
 * <p>The built-in drawing marks features like that in any case.
 */
final class DrawnGeometry {

    private static final List<String> NAMES = List.of("", "geometry");
    private static final String PLACE = "if_then_else(equalTo(dimension(geometry),0),geometry,interiorPoint(geometry))";

    private DrawnGeometry() {}

    /**
     * Refuses what is not the feature's geometry.
     *
     * @throws InvalidStyleException with the line
     */
    static void requireWhole(StyleElement symbolizer) {
        symbolizer.child("Geometry").ifPresent(element -> {
            if (!isWhole(element)) {
                throw element.invalid(Messages.of("portrayal.style.geometry", text(element)));
            }
        });
    }

    /** As {@link #requireWhole}, with the one place of a mark allowed. */
    static void requireWholeOrPlace(StyleElement symbolizer) {
        symbolizer.child("Geometry").ifPresent(element -> {
            if (!isWhole(element) && !text(element).equals(PLACE)) {
                throw element.invalid(Messages.of("portrayal.style.geometry-of-mark", PLACE, text(element)));
            }
        });
    }

    private static boolean isWhole(StyleElement element) {
        return element.children().size() == 1
                && element.children().get(0).is("PropertyName")
                && NAMES.contains(element.children().get(0).text());
    }

    private static String text(StyleElement element) {
        List<String> inner =
                element.children().stream().map(DrawnGeometry::text).toList();
        return element.is("Function")
                ? element.attributes().get("name") + "(" + String.join(",", inner) + ")"
                : element.text() + String.join(",", inner);
    }
}
