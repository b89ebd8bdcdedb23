package org.spatialplan.format.gml;

import java.util.Set;
import java.util.regex.Pattern;
import org.spatialplan.format.xml.XmlHead;

/** Recognises GML by its first element. Stateless. */
public final class GmlRoot {

    private static final Pattern NAMESPACE =
            Pattern.compile("http://www\\.opengis\\.net/(?:gml|wfs|ogc|ows)\\b", Pattern.CASE_INSENSITIVE);

    /** A geometry of a single feature, or alone. */
    private static final Pattern GEOMETRY =
            Pattern.compile("<(?:[\\w.-]{1,20}:)?(?:Multi)?(?:Point|LineString|Curve|Polygon|Surface|Geometry)[\\s>]");

    /** Documents of the same services that hold no features. */
    private static final Set<String> OTHERS =
            Set.of("schema", "WFS_Capabilities", "WMS_Capabilities", "StyledLayerDescriptor", "kml", "Filter");

    private GmlRoot() {}

    /**
     * Whether a file is GML, or the report of a service that should have answered with it.
     *
     * @param text its beginning
     */
    public static boolean fits(String text) {
        return XmlHead.of(text)
                .filter(head -> !OTHERS.contains(head.name()))
                .filter(head -> NAMESPACE.matcher(text).find())
                .filter(head -> head.name().endsWith("FeatureCollection")
                        || GmlParcelReader.REPORTS.contains(head.name())
                        || GEOMETRY.matcher(text).find())
                .isPresent();
    }
}
