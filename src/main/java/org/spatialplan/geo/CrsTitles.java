package org.spatialplan.geo;

import java.util.Map;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Names coordinate reference systems in lists as surveyors look for them: 3度带, 中央经线120° or 第40带. Others keep the name that
 * the EPSG database gives them. Stateless.
 */
public final class CrsTitles {

    private static final Map<String, String> KNOWN = Map.of(
            "EPSG:4490", "geo.crs.cgcs2000",
            "EPSG:4326", "geo.crs.wgs84",
            "OGC:CRS84", "geo.crs.crs84",
            "EPSG:3857", "geo.crs.web-mercator");

    private CrsTitles() {}

    /** The title of a system, without its code. */
    public static LocalizedText of(Crs crs) {
        return crs.zone().map(CrsTitles::of).orElseGet(() -> {
            String key = KNOWN.get(crs.id());
            return key == null ? new LocalizedText(crs.name(), crs.name()) : Messages.of(key);
        });
    }

    private static LocalizedText of(GaussKruger zone) {
        return zone.prefix().isPresent()
                ? Messages.of("geo.crs.zone.prefixed", zone.width(), zone.number())
                : Messages.of("geo.crs.zone", zone.width(), zone.centralMeridian());
    }
}
