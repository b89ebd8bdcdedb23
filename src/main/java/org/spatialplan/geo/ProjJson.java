package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.geo.MapProjection.Method;
import org.spatialplan.geo.MapProjection.Parameter;

/**
 * Describes a system as PROJJSON (schema 0.7), which GeoParquet wants: maps, lists, texts and numbers, as any JSON library
 * writes them. Names and codes of methods and parameters are those of EPSG. Stateless and thread-safe.
 */
final class ProjJson {

    private static final String SCHEMA = "https://proj.org/schemas/v0.7/projjson.schema.json";
    private static final String DEGREE = "degree";
    private static final String METRE = "metre";

    private ProjJson() {}

    /**
     * Describes a system.
     *
     * @param northFirst whether the authority names northing or latitude first
     * @param code EPSG's; empty if the system has none
     */
    static Map<String, Object> of(StatedSystem system, boolean northFirst, Optional<Integer> code) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("$schema", SCHEMA);
        if (system.projection().isEmpty()) {
            described.putAll(geographic(system.name(), system.base()));
        } else {
            described.putAll(projected(system, system.projection().get(), northFirst));
        }
        code.ifPresent(known -> described.put("id", epsg(known)));
        return described;
    }

    private static Map<String, Object> geographic(String name, StatedSystem.Base base) {
        Map<String, Object> ellipsoid = new LinkedHashMap<>();
        ellipsoid.put("name", base.datum().ellipsoid());
        ellipsoid.put("semi_major_axis", base.semiMajorM());
        ellipsoid.put("inverse_flattening", base.inverseFlattening());
        Map<String, Object> datum = new LinkedHashMap<>();
        datum.put("type", "GeodeticReferenceFrame");
        datum.put("name", base.datum().title());
        datum.put("ellipsoid", ellipsoid);
        if (base.meridian() != 0) {
            datum.put("prime_meridian", Map.of("name", "unnamed", "longitude", base.meridian()));
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("type", "GeographicCRS");
        described.put("name", name);
        described.put("datum", datum);
        described.put(
                "coordinate_system",
                coordinates(
                        "ellipsoidal",
                        axis("Geodetic latitude", "Lat", "north", DEGREE),
                        axis("Geodetic longitude", "Lon", "east", DEGREE)));
        return described;
    }

    private static Map<String, Object> projected(StatedSystem system, MapProjection projection, boolean northFirst) {
        Map<String, Object> base = geographic(system.base().datum().systemName(), system.base());
        base.put("id", epsg(system.base().datum().geographicCode()));
        Object unit = system.unit() == 1
                ? METRE
                : Map.of("type", "LinearUnit", "name", "unnamed", "conversion_factor", system.unit());
        Map<String, Object> east = axis("Easting", "E", "east", unit);
        Map<String, Object> north = axis("Northing", "N", "north", unit);
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("type", "ProjectedCRS");
        described.put("name", system.name());
        described.put("base_crs", base);
        described.put("conversion", conversion(projection));
        described.put(
                "coordinate_system",
                northFirst ? coordinates("Cartesian", north, east) : coordinates("Cartesian", east, north));
        return described;
    }

    private static Map<String, Object> conversion(MapProjection projection) {
        Method method = projection.method();
        List<Map<String, Object>> parameters = new ArrayList<>();
        projection.values().forEach((parameter, value) -> {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("name", name(parameter, method));
            described.put("value", value);
            described.put(
                    "unit",
                    switch (parameter.unit()) {
                        case ANGLE -> DEGREE;
                        case LENGTH -> METRE;
                        case RATIO -> "unity";
                    });
            parameters.add(described);
        });
        Map<String, Object> conversion = new LinkedHashMap<>();
        conversion.put("name", "unnamed");
        conversion.put("method", method(method));
        conversion.put("parameters", parameters);
        return conversion;
    }

    private static Map<String, Object> method(Method method) {
        return switch (method) {
            case TRANSVERSE_MERCATOR -> named("Transverse Mercator", 9807);
            case MERCATOR_1 -> named("Mercator (variant A)", 9804);
            case MERCATOR_2 -> named("Mercator (variant B)", 9805);
            case WEB_MERCATOR -> named("Popular Visualisation Pseudo Mercator", 1024);
            case LAMBERT_1 -> named("Lambert Conic Conformal (1SP)", 9801);
            case LAMBERT_2 -> named("Lambert Conic Conformal (2SP)", 9802);
            case ALBERS -> named("Albers Equal Area", 9822);
        };
    }

    private static String name(Parameter parameter, Method method) {
        boolean atFalseOrigin = method == Method.LAMBERT_2 || method == Method.ALBERS;
        return switch (parameter) {
            case LATITUDE -> "Latitude of " + (atFalseOrigin ? "false" : "natural") + " origin";
            case LONGITUDE -> "Longitude of " + (atFalseOrigin ? "false" : "natural") + " origin";
            case SCALE -> "Scale factor at natural origin";
            case FALSE_EASTING -> atFalseOrigin ? "Easting at false origin" : "False easting";
            case FALSE_NORTHING -> atFalseOrigin ? "Northing at false origin" : "False northing";
            case PARALLEL_1 -> "Latitude of 1st standard parallel";
            case PARALLEL_2 -> "Latitude of 2nd standard parallel";
            default -> throw new IllegalStateException("no parameter of a projection: " + parameter);
        };
    }

    private static Map<String, Object> named(String name, int code) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("id", epsg(code));
        return described;
    }

    private static Map<String, Object> epsg(int code) {
        Map<String, Object> id = new LinkedHashMap<>();
        id.put("authority", "EPSG");
        id.put("code", code);
        return id;
    }

    private static Map<String, Object> axis(String name, String abbreviation, String direction, Object unit) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("name", name);
        axis.put("abbreviation", abbreviation);
        axis.put("direction", direction);
        axis.put("unit", unit);
        return axis;
    }

    private static Map<String, Object> coordinates(String kind, Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> system = new LinkedHashMap<>();
        system.put("subtype", kind);
        system.put("axis", List.of(first, second));
        return system;
    }
}
