package org.spatialplan.ogc.wms;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.ows.Kvp;

/** The supported versions of WMS, lowest first, with all their differences except the form of the capabilities. */
enum WmsVersion {
    V1_1_1("1.1.1", "SRS", WmsCode.INVALID_SRS, "X", "Y", "application/vnd.ogc.wms_xml", "application/vnd.ogc.se_xml"),
    V1_3_0("1.3.0", "CRS", WmsCode.INVALID_CRS, "I", "J", "text/xml", "text/xml");

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");

    private final String text;
    private final String crsParameter;
    private final WmsCode invalidCrs;
    private final String columnParameter;
    private final String rowParameter;
    private final String capabilitiesType;
    private final String exceptionType;

    WmsVersion(
            String text,
            String crsParameter,
            WmsCode invalidCrs,
            String columnParameter,
            String rowParameter,
            String capabilitiesType,
            String exceptionType) {
        this.text = text;
        this.crsParameter = crsParameter;
        this.invalidCrs = invalidCrs;
        this.columnParameter = columnParameter;
        this.rowParameter = rowParameter;
        this.capabilitiesType = capabilitiesType;
        this.exceptionType = exceptionType;
    }

    /** Negotiates the version: the requested one, or the next lower, or the lowest. */
    static WmsVersion negotiated(Kvp kvp) {
        String wanted = asked(kvp);
        if (wanted.isEmpty()) {
            return V1_3_0;
        }
        if (!NUMBERS.matcher(wanted).matches()) {
            throw WmsException.invalid("version", wanted, "1.3.0 or 1.1.1");
        }
        return Arrays.stream(values())
                .filter(version -> compare(version.text, wanted) <= 0)
                .reduce((lower, higher) -> higher)
                .orElse(V1_1_1);
    }

    /** Returns the version of a request that must have one, because other parameters depend on it. */
    static WmsVersion required(Kvp kvp) {
        String wanted = asked(kvp);
        if (wanted.isEmpty()) {
            throw WmsException.missing("version");
        }
        return Arrays.stream(values())
                .filter(version -> version.text.equals(wanted))
                .findFirst()
                .orElseThrow(() -> WmsException.invalid("version", wanted, "1.3.0 or 1.1.1"));
    }

    /** Returns the version for the report of a fault, even if other parameters are wrong. */
    static WmsVersion ofFault(Kvp kvp) {
        return asked(kvp).startsWith("1.1") || asked(kvp).startsWith("1.0") ? V1_1_1 : V1_3_0;
    }

    /** Returns the requested version; WMTVER is the parameter of WMS 1.0. */
    private static String asked(Kvp kvp) {
        return kvp.find("VERSION").or(() -> kvp.find("WMTVER")).orElse("").strip();
    }

    private static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    /** Returns the text, for example {@code 1.3.0}. */
    String text() {
        return text;
    }

    /** Returns the name of the parameter and of the elements for a coordinate reference system. */
    String crsParameter() {
        return crsParameter;
    }

    WmsCode invalidCrs() {
        return invalidCrs;
    }

    /** Returns the name of the parameter for a pixel's column. */
    String columnParameter() {
        return columnParameter;
    }

    /** Returns the name of the parameter for a pixel's row. */
    String rowParameter() {
        return rowParameter;
    }

    String capabilitiesType() {
        return capabilitiesType;
    }

    String exceptionType() {
        return exceptionType;
    }

    /** Returns the name of a system in this version. */
    String name(Crs crs) {
        return crs == Crs.CRS84 ? "CRS:84" : crs.id();
    }

    /** Tests whether boxes in this system begin with latitude or northing. */
    boolean northFirst(Crs crs) {
        return this == V1_3_0 && crs.northFirst();
    }
}
