package org.spatialplan.feature;

import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.GroundFrame;

/** The coordinate reference systems in which the OGC services deliver one city. */
public final class OfferedCrs {

    /** The largest distance of a city's frame from the meridian of an offered zone, in degrees. */
    private static final double NEAR_DEGREES = 2;

    private OfferedCrs() {}

    /**
     * Lists CRS84, WGS 84, CGCS2000, Web Mercator, and the 3-degree zones about the city, without and with the zone's
     * prefix: for a city on 118.5°E EPSG:4548, 4549, 4527 and 4528. CRS84 is the first.
     */
    public static List<Crs> of(GroundFrame frame) {
        Stream<Crs> zones = GaussKruger.all()
                .filter(zone -> zone.width() == 3)
                .filter(zone -> Math.abs(zone.centralMeridian() - frame.centralMeridian()) < NEAR_DEGREES)
                .sorted((one, other) ->
                        Boolean.compare(one.prefix().isPresent(), other.prefix().isPresent()))
                .map(zone -> Crs.ofEpsg(zone.epsg()));
        return Stream.concat(Stream.of(Crs.CRS84, Crs.ofEpsg(4326), Crs.ofEpsg(4490), Crs.ofEpsg(3857)), zones)
                .toList();
    }
}
