package org.spatialplan.ogc.wms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.geo.Crs;

/** Reads CRS or SRS: one of the offered systems, in any of its spellings. */
final class CrsParameter {

    private static final Pattern EPSG = Pattern.compile(
            "(?:EPSG:{1,2}|urn:(?:x-)?ogc:def:crs:EPSG:[^:]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[^/]+/)(\\d{4,6})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CRS84 = Pattern.compile(
            "CRS:84|OGC:CRS84|urn:ogc:def:crs:OGC:[^:]*:CRS84|https?://www\\.opengis\\.net/def/crs/OGC/[^/]+/CRS84",
            Pattern.CASE_INSENSITIVE);

    private CrsParameter() {}

    /**
     * Parses the system.
     *
     * @throws WmsException MissingParameterValue, InvalidCRS or InvalidSRS
     */
    static Crs parse(WmsRequest request, List<Crs> offered) {
        WmsVersion version = request.version();
        // clients mix the names up; the version says which is meant, the other one is better than nothing
        String text = request.kvp()
                .find(version.crsParameter())
                .or(() -> request.kvp().find("CRS"))
                .or(() -> request.kvp().find("SRS"))
                .orElseThrow(() -> WmsException.missing(locator(version)));
        return find(text.strip(), offered)
                .orElseThrow(() ->
                        WmsException.invalid(version.invalidCrs(), locator(version), text, names(version, offered)));
    }

    static Optional<Crs> find(String text, List<Crs> offered) {
        if (CRS84.matcher(text).matches()) {
            return Optional.of(Crs.CRS84);
        }
        Matcher matcher = EPSG.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String id = "EPSG:" + Crs.canonicalCode(Integer.parseInt(matcher.group(1)));
        return offered.stream().filter(crs -> crs.id().equals(id)).findFirst();
    }

    private static String locator(WmsVersion version) {
        return version.crsParameter().toLowerCase(java.util.Locale.ROOT);
    }

    private static String names(WmsVersion version, List<Crs> offered) {
        return offered.stream().map(version::name).collect(Collectors.joining(", "));
    }
}
