package org.spatialplan.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The datums whose longitudes and latitudes are used unchanged: CGCS2000, and WGS 84 with its realizations, which agree
 * within centimetres at the same epoch. No transformation is used for any other datum (Beijing 1954, Xi'an 1980, New
 * Beijing and those of other countries): EPSG's transformations hold for parts of China only, and zeros in a file's
 * {@code TOWGS84} are not a transformation.
 */
enum CoincidingDatum {
    CGCS2000(
            4490,
            298.257222101,
            "(?:china|cgcs|(?:china|chinese)geodeticcoordinatesystem)2000|国家2000|2000国家大地坐标系",
            Set.of(1043),
            Set.of(4490, 4480, 4479)),
    WGS84(
            4326,
            298.257223563,
            "(?:wgs|worldgeodeticsystem)(?:19)?84(?:ensemble|transit|g\\d{3,4})?",
            Set.of(6326, 1152, 1153, 1154, 1155, 1156, 1166, 1309, 1383),
            Set.of(4326, 4979, 4978, 9053, 9054, 9055, 9056, 9057, 9755));

    private static final double SEMI_MAJOR_M = 6_378_137;
    /**
     * Definitions that differ by less than this, in metres or in parts of the inverse flattening, differ by rounding
     * only.
     */
    private static final double ROUNDED = 1e-7;

    private final int geographicCode;
    private final double inverseFlattening;
    private final Pattern names;
    private final Set<Integer> codes;
    private final Set<Integer> systems;

    CoincidingDatum(
            int geographicCode, double inverseFlattening, String names, Set<Integer> codes, Set<Integer> systems) {
        this.geographicCode = geographicCode;
        this.inverseFlattening = inverseFlattening;
        this.names = Pattern.compile(names);
        this.codes = codes;
        this.systems = systems;
    }

    /** Finds a datum by its name in EPSG's, ESRI's or PROJ's spelling; empty for any other datum. */
    static Optional<CoincidingDatum> named(String name) {
        String plain =
                name.strip().toLowerCase(Locale.ROOT).replaceFirst("^d_", "").replaceAll("[^\\p{L}\\p{N}]", "");
        for (CoincidingDatum datum : values()) {
            if (datum.names.matcher(plain).matches()) {
                return Optional.of(datum);
            }
        }
        return Optional.empty();
    }

    /** Returns EPSG's name of the datum. */
    String title() {
        return this == CGCS2000 ? "China 2000" : "World Geodetic System 1984";
    }

    /** Returns EPSG's name of the system of degrees on the datum. */
    String systemName() {
        return this == CGCS2000 ? "China Geodetic Coordinate System 2000" : "WGS 84";
    }

    /** Returns EPSG's name of the ellipsoid. */
    String ellipsoid() {
        return this == CGCS2000 ? "CGCS2000" : "WGS 84";
    }

    /** Tests whether EPSG's code of the datum, if a definition has one, belongs to this datum. */
    boolean hasCode(OptionalInt datum) {
        return datum.isEmpty() || codes.contains(datum.getAsInt());
    }

    /** Tests whether EPSG's code of the geographic system, if a definition has one, belongs to this datum. */
    boolean hasSystem(OptionalInt geographic) {
        return geographic.isEmpty() || systems.contains(geographic.getAsInt());
    }

    /** Returns EPSG's code of the geographic system. */
    int geographicCode() {
        return geographicCode;
    }

    /** Tests whether an ellipsoid is the datum's own. */
    boolean isOn(double semiMajorM, double inverse) {
        return isSize(semiMajorM) && Math.abs(inverse - inverseFlattening) <= ROUNDED;
    }

    /** Tests whether an ellipsoid is used with this datum: those of CGCS2000 and WGS 84 differ by 0.1 mm only. */
    static boolean isEllipsoid(double semiMajorM, double inverse) {
        return CGCS2000.isOn(semiMajorM, inverse) || WGS84.isOn(semiMajorM, inverse);
    }

    private static boolean isSize(double semiMajorM) {
        return Math.abs(semiMajorM - SEMI_MAJOR_M) <= 1e-4;
    }
}
