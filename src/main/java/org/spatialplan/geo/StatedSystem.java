package org.spatialplan.geo;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.spatialplan.geo.MapProjection.Method;
import org.spatialplan.geo.MapProjection.Parameter;

/**
 * The whole of what a definition of a horizontal coordinate reference system says: nothing of it is left out when it is
 * compared with a known system, and a system that is not known is computed from it.
 *
 * @param code EPSG's, if the definition names one
 * @param unit degrees of a geographic system, metres of a projected one, for one of its units
 */
record StatedSystem(String name, OptionalInt code, Base base, Optional<MapProjection> projection, double unit) {

    /** Parts of one by which units are rounded. */
    private static final double ROUNDED = 1e-9;

    /** Half of what the ellipsoids of CGCS2000 and WGS 84 differ by, which is 0.1 mm on the ground, and as much again. */
    private static final double SAME_FLATTENING = 1e-6;

    private static final double UTM_SCALE = 0.9996;

    /**
     * The longitudes and latitudes that a system is built on.
     *
     * @param meridian from which longitudes count, in degrees east of Greenwich
     */
    record Base(CoincidingDatum datum, double semiMajorM, double inverseFlattening, double meridian) {

        private boolean isPlain() {
            return meridian == 0 && datum.isOn(semiMajorM, inverseFlattening);
        }

        private boolean agrees(Base other) {
            return Math.abs(inverseFlattening - other.inverseFlattening) <= SAME_FLATTENING
                    && Math.abs(meridian - other.meridian) <= ROUNDED;
        }
    }

    /** Whether both say the same; CGCS2000 and WGS 84 are taken as one. The codes that they name are not looked at. */
    boolean agrees(StatedSystem other) {
        return base.agrees(other.base)
                && Math.abs(unit / other.unit - 1) <= ROUNDED
                && projection.isPresent() == other.projection.isPresent()
                && projection
                        .map(own -> own.agrees(other.projection.orElseThrow()))
                        .orElse(true);
    }

    /** EPSG's code of the system, if it is in every part one that cities use. */
    OptionalInt knownCode() {
        if (!base.isPlain() || Math.abs(unit - 1) > ROUNDED) {
            return OptionalInt.empty();
        }
        return projection.map(this::knownCode).orElseGet(() -> OptionalInt.of(base.datum.geographicCode()));
    }

    private OptionalInt knownCode(MapProjection own) {
        Stream<KnownZone> known = own.method() == Method.WEB_MERCATOR
                ? Stream.of(new KnownZone(3857, CoincidingDatum.WGS84, Method.WEB_MERCATOR, 0, 1, 0, 0))
                : Stream.concat(KnownZone.gaussKruger(), KnownZone.utm());
        return known.filter(
                        zone -> zone.datum == base.datum && zone.projection().agrees(own))
                .mapToInt(zone -> zone.epsg)
                .findFirst();
    }

    private record KnownZone(
            int epsg,
            CoincidingDatum datum,
            Method method,
            double meridian,
            double scale,
            double falseEasting,
            double falseNorthing) {

        static Stream<KnownZone> gaussKruger() {
            return GaussKruger.all()
                    .filter(zone -> zone.prefix().isPresent() || zone.width() == 3)
                    .map(zone -> new KnownZone(
                            zone.epsg(),
                            CoincidingDatum.CGCS2000,
                            Method.TRANSVERSE_MERCATOR,
                            zone.centralMeridian(),
                            1,
                            zone.prefix().orElse(0) * 1e6 + 500_000,
                            0));
        }

        static Stream<KnownZone> utm() {
            return Stream.iterate(1, zone -> zone <= 60, zone -> zone + 1)
                    .flatMap(zone -> Stream.of(utm(32_600 + zone, zone, 0), utm(32_700 + zone, zone, 1e7)));
        }

        private static KnownZone utm(int epsg, int zone, double falseNorthing) {
            return new KnownZone(
                    epsg,
                    CoincidingDatum.WGS84,
                    Method.TRANSVERSE_MERCATOR,
                    6 * zone - 183.0,
                    UTM_SCALE,
                    500_000,
                    falseNorthing);
        }

        MapProjection projection() {
            return new MapProjection(
                    method,
                    Map.of(
                            Parameter.LONGITUDE,
                            meridian,
                            Parameter.SCALE,
                            scale,
                            Parameter.FALSE_EASTING,
                            falseEasting,
                            Parameter.FALSE_NORTHING,
                            falseNorthing));
        }
    }

    /** As WKT 1 (OGC 01-009), x first, about Greenwich and in degrees. */
    String wkt() {
        String geographic =
                "GEOGCS[\"" + base.datum + "\",DATUM[\"" + base.datum + "\",SPHEROID[\"" + base.datum + "\","
                        + plain(base.semiMajorM) + "," + plain(base.inverseFlattening)
                        + "]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.017453292519943295],"
                        + "AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]]";
        return projection
                .map(own -> projected(own, geographic))
                .orElse(geographic.replaceFirst("\"" + base.datum + "\"", "\"" + quoted() + "\""));
    }

    private String projected(MapProjection own, String geographic) {
        StringBuilder wkt = new StringBuilder("PROJCS[\"" + quoted() + "\"," + geographic + ",PROJECTION[\""
                + own.method().ogcName() + "\"]");
        EnumSet.allOf(Parameter.class).stream()
                .filter(own.values()::containsKey)
                .forEach(parameter -> wkt.append(",PARAMETER[\"")
                        .append(own.method().ogcName(parameter))
                        .append("\",")
                        .append(plain(inUnits(parameter, own.value(parameter))))
                        .append("]"));
        return wkt + ",UNIT[\"unit\"," + plain(unit) + "],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH]]";
    }

    private double inUnits(Parameter parameter, double value) {
        return parameter.unit() == MapProjection.Unit.LENGTH ? value / unit : value;
    }

    private String quoted() {
        return name.replace('"', '\'').replaceAll("[\\[\\]()]", " ");
    }

    private static String plain(double value) {
        return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }
}
