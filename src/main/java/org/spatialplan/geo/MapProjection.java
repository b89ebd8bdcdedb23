package org.spatialplan.geo;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A map projection with the parameters of a definition.
 *
 * @param values all parameters that the method has, in degrees, metres or parts of one
 */
record MapProjection(Method method, Map<Parameter, Double> values) {

    /** The units of parameters. */
    enum Unit {
        ANGLE(1e-9),
        LENGTH(1e-4),
        RATIO(1e-10);

        /** Definitions that differ by less, in degrees, metres or parts of one, are rounded differently. */
        private final double rounded;

        Unit(double rounded) {
            this.rounded = rounded;
        }
    }

    /** The parameters, by their names in OGC's, ESRI's and EPSG's spelling, in lower case without separators. */
    enum Parameter {
        LATITUDE(
                Unit.ANGLE,
                0,
                "latitudeoforigin",
                "latitudeofcenter",
                "latitudeofnaturalorigin",
                "latitudeoffalseorigin"),
        LONGITUDE(
                Unit.ANGLE,
                0,
                "centralmeridian",
                "longitudeofcenter",
                "longitudeoforigin",
                "longitudeofnaturalorigin",
                "longitudeoffalseorigin"),
        SCALE(Unit.RATIO, 1, "scalefactor", "scalefactoratnaturalorigin"),
        FALSE_EASTING(Unit.LENGTH, 0, "falseeasting", "eastingatfalseorigin"),
        FALSE_NORTHING(Unit.LENGTH, 0, "falsenorthing", "northingatfalseorigin"),
        PARALLEL_1(Unit.ANGLE, 0, "standardparallel1", "latitudeof1ststandardparallel"),
        PARALLEL_2(Unit.ANGLE, 0, "standardparallel2", "latitudeof2ndstandardparallel"),
        SPHERE_TYPE(Unit.RATIO, 0, "auxiliaryspheretype"),
        SEMI_MINOR(Unit.LENGTH, 0, "semiminor");

        private final Unit unit;
        private final double ifLeftOut;
        private final List<String> names;

        Parameter(Unit unit, double ifLeftOut, String... names) {
            this.unit = unit;
            this.ifLeftOut = ifLeftOut;
            this.names = List.of(names);
        }

        static Optional<Parameter> named(String name) {
            String plain = plain(name);
            return Arrays.stream(values())
                    .filter(parameter -> parameter.names.contains(plain))
                    .findFirst();
        }

        Unit unit() {
            return unit;
        }

        double ifLeftOut() {
            return ifLeftOut;
        }
    }

    /**
     * The methods that are understood. A definition must have a method's required parameters; an optional parameter
     * that is missing counts as neutral.
     */
    enum Method {
        TRANSVERSE_MERCATOR(
                "Transverse_Mercator",
                Set.of(Parameter.LONGITUDE, Parameter.SCALE),
                Set.of(Parameter.LATITUDE, Parameter.FALSE_EASTING, Parameter.FALSE_NORTHING)),
        MERCATOR_1(
                "Mercator_1SP",
                Set.of(Parameter.LONGITUDE, Parameter.SCALE),
                Set.of(Parameter.LATITUDE, Parameter.FALSE_EASTING, Parameter.FALSE_NORTHING)),
        MERCATOR_2(
                "Mercator_2SP",
                Set.of(Parameter.LONGITUDE, Parameter.PARALLEL_1),
                Set.of(Parameter.FALSE_EASTING, Parameter.FALSE_NORTHING)),
        /** The projection of web maps, on a sphere with the ellipsoid's semi-major axis. */
        WEB_MERCATOR(
                "Popular Visualisation Pseudo Mercator",
                Set.of(Parameter.LONGITUDE),
                Set.of(Parameter.FALSE_EASTING, Parameter.FALSE_NORTHING)),
        LAMBERT_1(
                "Lambert_Conformal_Conic_1SP",
                Set.of(Parameter.LONGITUDE, Parameter.LATITUDE, Parameter.SCALE),
                Set.of(Parameter.FALSE_EASTING, Parameter.FALSE_NORTHING)),
        LAMBERT_2(
                "Lambert_Conformal_Conic_2SP",
                Set.of(Parameter.LONGITUDE, Parameter.LATITUDE, Parameter.PARALLEL_1, Parameter.PARALLEL_2),
                Set.of(Parameter.FALSE_EASTING, Parameter.FALSE_NORTHING)),
        ALBERS(
                "Albers_Conic_Equal_Area",
                Set.of(Parameter.LONGITUDE, Parameter.LATITUDE, Parameter.PARALLEL_1, Parameter.PARALLEL_2),
                Set.of(Parameter.FALSE_EASTING, Parameter.FALSE_NORTHING));

        private final String ogcName;
        private final Set<Parameter> needed;
        private final Set<Parameter> possible;

        Method(String ogcName, Set<Parameter> needed, Set<Parameter> possible) {
            this.ogcName = ogcName;
            this.needed = needed;
            this.possible = possible;
        }

        /** Returns the name in WKT 1. */
        String ogcName() {
            return ogcName;
        }

        /** Returns a parameter's name in WKT 1. */
        String ogcName(Parameter parameter) {
            return switch (parameter) {
                case LATITUDE -> this == ALBERS ? "latitude_of_center" : "latitude_of_origin";
                case LONGITUDE -> this == ALBERS ? "longitude_of_center" : "central_meridian";
                case PARALLEL_1 -> "standard_parallel_1";
                case PARALLEL_2 -> "standard_parallel_2";
                default -> parameter.name().toLowerCase(Locale.ROOT).replace("scale", "scale_factor");
            };
        }
    }

    /**
     * Finds the projection that a definition's method and parameters describe.
     *
     * @param sphere whether the definition says elsewhere that the ellipsoid is used as a sphere
     * @return empty if the method is not understood or its parameters do not fit
     */
    static Optional<MapProjection> of(
            String methodName, Map<Parameter, Double> stated, double semiMajorM, boolean sphere) {
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        values.putAll(stated);
        Double semiMinor = values.remove(Parameter.SEMI_MINOR);
        if (semiMinor != null && Math.abs(semiMinor - semiMajorM) > Unit.LENGTH.rounded) {
            return Optional.empty();
        }
        return method(methodName, values, sphere || semiMinor != null).flatMap(method -> of(method, values));
    }

    private static Optional<Method> method(String name, Map<Parameter, Double> values, boolean sphere) {
        Optional<Method> method =
                switch (plain(name)) {
                    case "transversemercator", "transversemercatorcomplex" -> Optional.of(Method.TRANSVERSE_MERCATOR);
                    case "gausskruger" -> {
                        values.putIfAbsent(Parameter.SCALE, 1.0);
                        yield Optional.of(Method.TRANSVERSE_MERCATOR);
                    }
                    case "mercator1sp", "mercatorvarianta" -> Optional.of(Method.MERCATOR_1);
                    case "mercator2sp", "mercatorvariantb" -> Optional.of(Method.MERCATOR_2);
                    case "mercator" ->
                        Optional.of(values.containsKey(Parameter.SCALE) ? Method.MERCATOR_1 : Method.MERCATOR_2);
                    case "mercatorauxiliarysphere", "popularvisualisationpseudomercator" ->
                        Optional.of(Method.WEB_MERCATOR);
                    case "lambertconformalconic", "lambertconicconformal" ->
                        Optional.of(values.containsKey(Parameter.PARALLEL_2) ? Method.LAMBERT_2 : Method.LAMBERT_1);
                    case "lambertconformalconic1sp", "lambertconicconformal1sp" -> Optional.of(Method.LAMBERT_1);
                    case "lambertconformalconic2sp", "lambertconicconformal2sp" -> Optional.of(Method.LAMBERT_2);
                    case "albers", "albersequalarea", "albersconicequalarea" -> Optional.of(Method.ALBERS);
                    default -> Optional.empty();
                };
        boolean mercator = method.equals(Optional.of(Method.MERCATOR_1))
                || method.equals(Optional.of(Method.MERCATOR_2))
                || method.equals(Optional.of(Method.WEB_MERCATOR));
        if (sphere) {
            return mercator ? Optional.of(Method.WEB_MERCATOR) : Optional.empty();
        }
        return method;
    }

    /** Checks that parameters beyond the method's own are neutral, and that a Mercator map begins at the equator. */
    private static Optional<MapProjection> of(Method method, Map<Parameter, Double> values) {
        Map<Parameter, Double> kept = new EnumMap<>(Parameter.class);
        for (Map.Entry<Parameter, Double> value : values.entrySet()) {
            Parameter parameter = value.getKey();
            boolean own = method.needed.contains(parameter) || method.possible.contains(parameter);
            if (!isInRange(parameter, value.getValue()) || !own && value.getValue() != parameter.ifLeftOut) {
                return Optional.empty();
            }
            if (own) {
                kept.put(parameter, value.getValue());
            }
        }
        method.possible.forEach(parameter -> kept.putIfAbsent(parameter, parameter.ifLeftOut));
        boolean begins = method != Method.MERCATOR_1 || kept.get(Parameter.LATITUDE) == 0;
        return kept.keySet().containsAll(method.needed) && begins
                ? Optional.of(new MapProjection(method, kept))
                : Optional.empty();
    }

    private static boolean isInRange(Parameter parameter, double value) {
        return switch (parameter) {
            case LATITUDE, PARALLEL_1, PARALLEL_2 -> Math.abs(value) < 90;
            case LONGITUDE -> Math.abs(value) <= 360;
            case SCALE -> value > 0.5 && value < 2;
            case FALSE_EASTING, FALSE_NORTHING -> Math.abs(value) < 1e9;
            default -> true;
        };
    }

    double value(Parameter parameter) {
        return values.getOrDefault(parameter, parameter.ifLeftOut);
    }

    /** Tests whether two projections are the same apart from the rounding of their numbers. */
    boolean agrees(MapProjection other) {
        return method == other.method
                && EnumSet.allOf(Parameter.class).stream()
                        .allMatch(parameter ->
                                Math.abs(value(parameter) - other.value(parameter)) <= parameter.unit.rounded);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
