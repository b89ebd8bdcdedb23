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
 * A horizontal coordinate reference system exactly as a definition describes it. Every part is compared with the known
 * systems; a system that is not known is computed from the definition.
 *
 * @param code EPSG's code, if the definition names one
 * @param unit the size of one unit, in degrees for a geographic system, in metres for a projected one
 */
record StatedSystem(String name, OptionalInt code, Base base, Optional<MapProjection> projection, double unit) {

    /** Units that differ by less than this part of one differ by rounding only. */
    private static final double ROUNDED = 1e-9;

    /**
     * Half of the difference between the flattenings of CGCS2000 and WGS 84, which is 0.1 mm on the ground, and as much
     * again.
     */
    private static final double SAME_FLATTENING = 1e-6;

    private static final double UTM_SCALE = 0.9996;

    /**
     * The geographic system on which a system is built.
     *
     * @param meridian the prime meridian, in degrees east of Greenwich
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

    /**
     * Tests whether two definitions describe the same system; CGCS2000 and WGS 84 count as one. Codes are not compared.
     */
    boolean agrees(StatedSystem other) {
        return base.agrees(other.base)
                && Math.abs(unit / other.unit - 1) <= ROUNDED
                && projection.isPresent() == other.projection.isPresent()
                && projection
                        .map(own -> own.agrees(other.projection.orElseThrow()))
                        .orElse(true);
    }

    /** Returns EPSG's code of the system if it agrees in every part with a system that cities use. */
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

    /** Returns WKT 1 (OGC 01-009) with x first, about Greenwich and in degrees. */
    String wkt() {
        String geographic =
                "GEOGCS[\"" + base.datum + "\",DATUM[\"" + base.datum + "\",SPHEROID[\"" + base.datum + "\","
                        + plain(base.semiMajorM) + "," + plain(base.inverseFlattening)
                        + "]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.017453292519943295],"
                        + "AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]]";
        return projection
                .map(own -> writeProjected(own, geographic))
                .orElse(geographic.replaceFirst("\"" + base.datum + "\"", "\"" + quoted() + "\""));
    }

    private String writeProjected(MapProjection own, String geographic) {
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
