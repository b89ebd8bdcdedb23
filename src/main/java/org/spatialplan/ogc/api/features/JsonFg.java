package org.spatialplan.ogc.api.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.FeatureType.GeometryKind;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;

/** JSON-FG 1.0 (21-045r1): the members that a document has beside those of GeoJSON, and the system of its places. */
final class JsonFg {

    private static final String CONFORMANCE = "http://www.opengis.net/spec/json-fg-1/1.0/conf/";

    /** CGCS2000, the system of the country's plans. */
    private static final int CGCS2000 = 4490;

    private JsonFg() {}

    static boolean isAskedFor(OgcRequest request) {
        return request.format().equals(OgcFormats.JSON_FG);
    }

    /** The system of an answer: the stated one, else CGCS2000 for places, longitude and latitude of WGS 84 for GeoJSON. */
    static Crs crs(Optional<Crs> stated, OgcRequest request) {
        return stated.orElseGet(() -> isAskedFor(request) ? Crs.ofEpsg(CGCS2000) : Crs.CRS84);
    }

    /** @param collection whether the document is a feature collection, which also tells the dimension that all features have */
    static Map<String, Object> members(FeatureType type, Crs crs, boolean collection, OgcRequest request) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("conformsTo", List.of(CONFORMANCE + "core", CONFORMANCE + "types-schemas"));
        members.put("featureType", type.id());
        members.put("featureSchema", request.address("/ogc/collections/" + type.id() + "/schema", "f", "json"));
        if (collection && type.geometry() != GeometryKind.ANY) {
            members.put("geometryDimension", dimension(type.geometry()));
        }
        if (crs != Crs.CRS84) {
            members.put("coordRefSys", CrsUris.uri(crs));
        }
        return members;
    }

    private static int dimension(GeometryKind kind) {
        return switch (kind) {
            case POINT -> 0;
            case CURVE -> 1;
            case SURFACE -> 2;
            case ANY -> throw new IllegalArgumentException("features of several dimensions");
        };
    }
}
