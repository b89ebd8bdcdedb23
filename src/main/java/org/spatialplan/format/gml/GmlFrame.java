package org.spatialplan.format.gml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.geo.Crs;

/**
 * The system and axis order of coordinates.
 *
 * @param northFirst whether latitude or northing comes first
 */
public record GmlFrame(Crs crs, boolean northFirst) {

    /** Old spellings of URNs: with an x, or without a place for the version. */
    private static final Pattern OLD_URN =
            Pattern.compile("urn:(?:x-)?ogc:def:crs:EPSG:(?:[^:]*:)?(\\d{4,6})", Pattern.CASE_INSENSITIVE);

    /** The names of web Mercator before EPSG gave it a code, as in ArcGIS and old OpenLayers. */
    private static final Pattern WEB_MERCATOR = Pattern.compile(
            "(?:EPSG:{1,2}|urn:(?:x-)?ogc:def:crs:EPSG:[^:]*:)(?:900913|102100|102113)", Pattern.CASE_INSENSITIVE);

    /**
     * Parses a name. {@code EPSG:4326} and {@code …/gml/srs/epsg.xml#4326} mean x before y, as clients have always
     * written them; URN and http URI follow the authority.
     *
     * @throws org.spatialplan.geo.UnknownCrsException if it is not known
     */
    public static GmlFrame parse(String srsName) {
        String name = srsName.strip();
        if (name.startsWith("http://www.opengis.net/gml/srs/epsg.xml#")) {
            return new GmlFrame(Crs.parse("EPSG:" + name.substring(name.indexOf('#') + 1)), false);
        }
        if (WEB_MERCATOR.matcher(name).matches()) {
            return new GmlFrame(Crs.ofEpsg(3857), false);
        }
        Matcher old = OLD_URN.matcher(name);
        if (old.matches()) {
            Crs crs = Crs.parse("EPSG:" + old.group(1));
            return new GmlFrame(crs, crs.northFirst());
        }
        boolean uri = name.regionMatches(true, 0, "urn:", 0, 4) || name.regionMatches(true, 0, "http", 0, 4);
        Crs crs = Crs.parse(name);
        return new GmlFrame(crs, uri && crs.northFirst());
    }
}
