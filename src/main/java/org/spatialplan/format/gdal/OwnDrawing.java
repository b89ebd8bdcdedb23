package org.spatialplan.format.gdal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.geo.Crs;

/**
 * What a drawing of our own says of itself in the name of its project ({@code $PROJECTNAME}), which programs keep when they
 * save it: a DXF has no other place for the system of its coordinates.
 *
 * @param crs the system of the coordinates, easting as x
 * @param layer the layer with the grounds
 */
public record OwnDrawing(Crs crs, String layer) {

    /** The variable that holds it. */
    public static final String VARIABLE = "$PROJECTNAME";

    private static final Pattern TEXT = Pattern.compile("spatial-plan (EPSG:\\d{4,6}) ([A-Z]{1,20})");

    /** The text in the variable. */
    public String text() {
        return "spatial-plan " + crs.id() + " " + layer;
    }

    /** What a text says; empty if it is none of ours. */
    static Optional<OwnDrawing> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new OwnDrawing(Crs.parse(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
