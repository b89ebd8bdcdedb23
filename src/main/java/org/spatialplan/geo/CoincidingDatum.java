package org.spatialplan.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The datums whose longitudes and latitudes are taken over unchanged: CGCS2000, and WGS 84 with its realizations, which
 * agree within centimetres of the same epoch. From all others (Beijing 1954, Xi'an 1980, New Beijing and those of other
 * countries) no transformation is used: EPSG's hold for parts of the country only, and zeros that a file states
 * ({@code TOWGS84}) are none.
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
    /** Metres, and parts of the inverse flattening, that definitions are rounded by. */
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

    /** By its name, in EPSG's, ESRI's or PROJ's spelling; empty for any other datum. */
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

    /** Whether EPSG's code of the datum, if one is stated, is one of its own. */
    boolean hasCode(OptionalInt datum) {
        return datum.isEmpty() || codes.contains(datum.getAsInt());
    }

    /** Whether EPSG's code of the geographic system, if one is stated, is one of its own. */
    boolean hasSystem(OptionalInt geographic) {
        return geographic.isEmpty() || systems.contains(geographic.getAsInt());
    }

    /** EPSG's code of its longitudes and latitudes. */
    int geographicCode() {
        return geographicCode;
    }

    /** Whether that is its own ellipsoid. */
    boolean isOn(double semiMajorM, double inverse) {
        return isSize(semiMajorM) && Math.abs(inverse - inverseFlattening) <= ROUNDED;
    }

    /** Whether that is an ellipsoid that this datum is used with: both differ by 0.1 mm. */
    static boolean isEllipsoid(double semiMajorM, double inverse) {
        return CGCS2000.isOn(semiMajorM, inverse) || WGS84.isOn(semiMajorM, inverse);
    }

    private static boolean isSize(double semiMajorM) {
        return Math.abs(semiMajorM - SEMI_MAJOR_M) <= 1e-4;
    }
}
