package org.spatialplan.report.paper;

import java.util.Map;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Names coordinate systems as surveyors do: datum, projection, zone and central meridian. Stateless. */
final class SystemWords {

    private static final Map<String, String> GEOGRAPHIC = Map.of(
            "EPSG:4490",
            "paper.system.cgcs2000",
            "EPSG:4326",
            "paper.system.wgs84",
            Crs.CRS84.id(),
            "paper.system.wgs84",
            "EPSG:3857",
            "paper.system.web-mercator");

    private SystemWords() {}

    /** How submitted coordinates were read, with what was done to them. */
    static LocalizedText of(CoordinateInterpretation reading) {
        LocalizedText system = of(reading.crs());
        if (reading.axesSwapped()) {
            system = Messages.of("paper.system.axes-swapped", system);
        }
        return reading.datum().isEmpty()
                ? system
                : Messages.of(
                        reading.datum().get() == ChinaOffset.BD09
                                ? "paper.system.bd09-undone"
                                : "paper.system.gcj02-undone",
                        system);
    }

    /** For example 2000国家大地坐标系，高斯-克吕格投影，3度带，中央经线120°（第40带）. */
    static LocalizedText of(Crs crs) {
        return crs.zone().map(SystemWords::of).orElseGet(() -> named(crs));
    }

    private static LocalizedText of(GaussKruger zone) {
        return Messages.of(
                zone.prefix().isPresent() ? "paper.system.zone.prefixed" : "paper.system.zone",
                zone.width(),
                zone.centralMeridian(),
                zone.number());
    }

    private static LocalizedText named(Crs crs) {
        String key = GEOGRAPHIC.get(crs.id());
        return key == null ? Messages.of("paper.system.other", crs.name()) : Messages.of(key);
    }
}
