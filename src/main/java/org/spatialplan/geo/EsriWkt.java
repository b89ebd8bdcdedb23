package org.spatialplan.geo;

import java.util.Locale;
import java.util.Optional;

/**
 * Writes well-known text in ESRI's spelling for the systems in which a city is delivered. GeoTools' text has parameters
 * that ESRI's Transverse Mercator does not know, and axes and authorities that .prj files do not have.
 */
final class EsriWkt {

    private static final String DEGREES = ",PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String WGS_84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]]" + DEGREES;
    private static final String CGCS_2000 =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]]" + DEGREES;
    private static final String WEB_MERCATOR = "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + WGS_84
            + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
            + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]";

    private EsriWkt() {}

    static Optional<String> of(Crs crs) {
        return switch (crs.id()) {
            case "OGC:CRS84", "EPSG:4326" -> Optional.of(WGS_84);
            case "EPSG:4490" -> Optional.of(CGCS_2000);
            case "EPSG:3857" -> Optional.of(WEB_MERCATOR);
            default -> crs.zone().map(EsriWkt::of);
        };
    }

    private static String of(GaussKruger zone) {
        String name =
                zone.prefix().isPresent() ? "Zone_" + zone.prefix().getAsInt() : "CM_" + zone.centralMeridian() + "E";
        double falseEasting = zone.prefix().orElse(0) * 1e6 + 500_000;
        return String.format(
                Locale.ROOT,
                "PROJCS[\"CGCS2000_%s_%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%.1f],"
                        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%.1f],"
                        + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
                zone.width() == 3 ? "3_Degree_GK" : "GK",
                name,
                CGCS_2000,
                falseEasting,
                (double) zone.centralMeridian());
    }
}
