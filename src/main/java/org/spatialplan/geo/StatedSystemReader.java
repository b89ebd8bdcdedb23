package org.spatialplan.geo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.geo.MapProjection.Parameter;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Reads definitions of horizontal coordinate reference systems: WKT 1 (OGC 01-009), ESRI's spelling, WKT 2 (ISO 19162).
 * A compound system is reduced to its horizontal part, because heights are dropped. The order of axes is ignored: files
 * always have x first. What is not understood is refused. Reads one text; not thread-safe.
 */
final class StatedSystemReader {

    private static final String[] PROJECTED = {"PROJCS", "PROJCRS", "PROJECTEDCRS"};
    private static final String[] GEOGRAPHIC = {
        "GEOGCS", "GEOGCRS", "GEOGRAPHICCRS", "GEODCRS", "GEODETICCRS", "BASEGEOGCRS", "BASEGEODCRS"
    };
    private static final String[] COMPOUND = {"COMPD_CS", "COMPOUNDCRS", "BOUNDCRS", "SOURCECRS"};
    private static final String[] UNITS = {"UNIT", "LENGTHUNIT", "ANGLEUNIT", "SCALEUNIT"};
    private static final double DEGREE = Math.toRadians(1);
    private static final double ROUNDED = 1e-9;
    /** Metres in one unit of length of a map: more than a millimetre, less than a mile. */
    private static final Span LENGTHS = new Span(1e-4, 1e4);
    /** Radians in one unit of angle: more than a second, less than a turn. */
    private static final Span ANGLES = new Span(1e-6, 10);

    private static final Span RATIOS = new Span(1e-6, 1e6);
    /** Definitions are some hundred characters long, with all that GDAL adds some thousand. */
    private static final int LONGEST = 20_000;

    private static final int SHOWN = 80;
    /** Names of systems on the old datums; a definition must not have such a name and describe another system. */
    private static final Pattern OLD = Pattern.compile(
            "(?:xi.?an|西安)[^\\d]{0,3}(?:19)?80|(?:beijing|北京)[^\\d]{0,3}(?:19)?54|(?:19)?80年?西安|(?:19)?54年?北京|new.?beijing|新北京",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMELESS =
            Pattern.compile("^$|unknown|unnamed|undefined|not[ _]?specified", Pattern.CASE_INSENSITIVE);

    private String shown;

    private StatedSystemReader(String text) {
        this.shown = shorten(text);
    }

    private static String shorten(String text) {
        return Excerpt.of(text, SHOWN);
    }

    /**
     * Reads a definition.
     *
     * @throws UnknownCrsException code {@code crs-unknown} or {@code crs-without-transformation}
     */
    static StatedSystem read(String wkt) {
        StatedSystemReader reader = new StatedSystemReader(wkt);
        try {
            if (wkt.length() > LONGEST) {
                throw reader.refused(Messages.of("geo.too-long"));
            }
            WktNode root = WktNode.parse(wkt);
            reader.shown = root.name().isBlank() ? reader.shown : shorten(root.name());
            return reader.horizontal(root);
        } catch (IllegalArgumentException e) {
            throw reader.refused(Messages.of("geo.no-well-known-text", e.getMessage()));
        }
    }

    private StatedSystem horizontal(WktNode node) {
        if (List.of(COMPOUND).contains(node.keyword())) {
            StatedSystem part = node.values().stream()
                    .filter(WktNode.class::isInstance)
                    .map(WktNode.class::cast)
                    .filter(within -> isHorizontal(within.keyword()))
                    .findFirst()
                    .map(this::horizontal)
                    .orElseThrow(() -> refused(Messages.of("geo.holds-no-horizontal-system")));
            refuseShift(node);
            return part;
        }
        if (List.of(PROJECTED).contains(node.keyword())) {
            return readProjected(node);
        }
        if (List.of(GEOGRAPHIC).contains(node.keyword()) && !isGeocentric(node)) {
            Base base = base(node);
            double radians = angle(node).orElse(DEGREE);
            return new StatedSystem(name(node), code(node), base.stated, Optional.empty(), degrees(radians, 1));
        }
        throw refused(Messages.of("geo.neither-geographic-nor-projected", shorten(node.keyword())));
    }

    private static boolean isHorizontal(String keyword) {
        return Stream.of(PROJECTED, GEOGRAPHIC, COMPOUND)
                .anyMatch(words -> List.of(words).contains(keyword));
    }

    private static boolean isGeocentric(WktNode node) {
        return node.first("CS")
                .map(system -> system.words().anyMatch("CARTESIAN"::equals))
                .orElse(false);
    }

    private StatedSystem readProjected(WktNode node) {
        WktNode geographic = node.first(GEOGRAPHIC).orElseThrow(() -> refused(Messages.of("geo.no-geographic-system")));
        Base base = base(geographic);
        requireEastAndNorth(node);
        double metres = length(node).orElseThrow(() -> refused(Messages.of("geo.states-no-unit-length")));
        WktNode conversion = node.first("CONVERSION").orElse(node);
        WktNode method = conversion
                .first("METHOD", "PROJECTION")
                .orElseThrow(() -> refused(Messages.of("geo.states-no-projection")));
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        conversion.all("PARAMETER").forEach(parameter -> add(parameter, values, base.radians, metres));
        MapProjection projection = MapProjection.of(
                        method.name(), values, base.stated.semiMajorM(), isSphereByProj4(node))
                .orElseThrow(() -> refused(Messages.of("geo.projection-these-parameters-not", shorten(method.name()))));
        return new StatedSystem(name(node), code(node), base.stated, Optional.of(projection), metres);
    }

    private void add(WktNode parameter, Map<Parameter, Double> values, double radians, double metres) {
        Parameter known = Parameter.named(parameter.name())
                .orElseThrow(() -> refused(Messages.of("geo.parameter-not-read", shorten(parameter.name()))));
        double value = parameter
                .number(0)
                .orElseThrow(() -> refused(Messages.of("geo.parameter-no-number", parameter.name())));
        Span span =
                switch (known.unit()) {
                    case ANGLE -> ANGLES;
                    case LENGTH -> LENGTHS;
                    case RATIO -> RATIOS;
                };
        Optional<Double> own = parameter.first(UNITS).map(unit -> factor(unit, span));
        double inUnits =
                switch (known.unit()) {
                    case ANGLE -> degrees(own.orElse(radians), value);
                    case LENGTH -> value * (known == Parameter.SEMI_MINOR ? 1 : own.orElse(metres));
                    case RATIO -> value * own.orElse(1.0);
                };
        if (values.put(known, inUnits) != null) {
            throw refused(Messages.of("geo.parameter-stated-twice", parameter.name()));
        }
    }

    /**
     * Detects the web maps' Mercator, which GDAL writes in WKT 1 as that of an ellipsoid, followed by the PROJ string.
     */
    private boolean isSphereByProj4(WktNode node) {
        Optional<String> extension = node.first("EXTENSION").map(found -> found.values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .skip(1)
                .findFirst()
                .orElse(""));
        boolean sphere = extension
                .map(proj -> proj.contains("+proj=merc") && proj.contains("+a=6378137") && proj.contains("+b=6378137"))
                .orElse(false);
        if (extension.isPresent() && !sphere) {
            throw refused(Messages.of("geo.extension-not-read"));
        }
        return sphere;
    }

    /**
     * The base and its unit.
     *
     * @param radians radians in one unit of angle
     */
    private record Base(StatedSystem.Base stated, double radians) {}

    private Base base(WktNode geographic) {
        WktNode datum = geographic
                .first("DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE")
                .orElseThrow(() -> refused(Messages.of("geo.states-no-datum")));
        WktNode ellipsoid =
                datum.first("SPHEROID", "ELLIPSOID").orElseThrow(() -> refused(Messages.of("geo.states-no-ellipsoid")));
        double semiMajor = ellipsoid.number(0).orElse(0)
                * ellipsoid
                        .first("LENGTHUNIT", "UNIT")
                        .map(unit -> factor(unit, LENGTHS))
                        .orElse(1.0);
        double inverse = ellipsoid.number(1).orElse(0);
        CoincidingDatum known = CoincidingDatum.named(datum.name()).orElseThrow(() -> otherDatum(datum, geographic));
        boolean agree = known.hasCode(code(datum))
                && known.hasSystem(code(geographic))
                && CoincidingDatum.isEllipsoid(semiMajor, inverse);
        if (!agree) {
            throw refused(Messages.of("geo.datum-contradicts-ellipsoid-code", shorten(datum.name())));
        }
        if (OLD.matcher(geographic.name()).find() || OLD.matcher(shown).find()) {
            throw refused(Messages.of("geo.name-contradicts-datum", datum.name()));
        }
        refuseShift(datum);
        requireEastAndNorth(geographic);
        double radians = angle(geographic).orElse(DEGREE);
        return new Base(new StatedSystem.Base(known, semiMajor, inverse, meridian(geographic, radians)), radians);
    }

    private UnknownCrsException otherDatum(WktNode datum, WktNode geographic) {
        String name = datum.name().isBlank() ? geographic.name() : datum.name();
        return NAMELESS.matcher(name).find()
                ? refused(Messages.of("geo.does-not-say-datum"))
                : UnknownCrsException.otherDatum(shown, shown + ", " + shorten(name));
    }

    /** Refuses a shift to a datum that needs none; it means a private datum. */
    private void refuseShift(WktNode node) {
        boolean shifted = node.all("TOWGS84")
                .flatMap(shift -> shift.values().stream())
                .anyMatch(value -> value instanceof Double number && number != 0);
        boolean bound = node.all("ABRIDGEDTRANSFORMATION")
                .anyMatch(shift -> shift.first("PARAMETERFILE").isPresent()
                        || shift.all("PARAMETER")
                                .anyMatch(value -> value.number(0).orElse(0) != 0
                                        && value.number(0).orElse(0) != 1));
        if (shifted || bound) {
            throw UnknownCrsException.otherDatum(shown, shown + ", TOWGS84");
        }
    }

    private double meridian(WktNode geographic, double radians) {
        Optional<WktNode> prime = geographic.first("PRIMEM", "PRIMEMERIDIAN");
        if (prime.isEmpty()) {
            return 0;
        }
        double value = prime.get().number(0).orElseThrow(() -> refused(Messages.of("geo.prime-meridian-no-number")));
        return degrees(
                prime.get()
                        .first("ANGLEUNIT", "UNIT")
                        .map(unit -> factor(unit, ANGLES))
                        .orElse(radians),
                value);
    }

    private void requireEastAndNorth(WktNode node) {
        boolean turned = node.all("AXIS")
                .flatMap(WktNode::words)
                .anyMatch(direction -> List.of("SOUTH", "WEST", "DOWN", "OTHER").contains(direction));
        if (turned) {
            throw refused(Messages.of("geo.axes-do-not-point"));
        }
    }

    private Optional<Double> length(WktNode node) {
        return unit(node, LENGTHS, "LENGTHUNIT", "UNIT");
    }

    private Optional<Double> angle(WktNode node) {
        return unit(node, ANGLES, "ANGLEUNIT", "UNIT");
    }

    /** Returns the one unit of a system, which is written once or for each axis. */
    private Optional<Double> unit(WktNode node, Span span, String... keywords) {
        List<Double> stated = Stream.concat(node.all(keywords), node.all("AXIS").flatMap(axis -> axis.all(keywords)))
                .map(unit -> factor(unit, span))
                .distinct()
                .toList();
        if (stated.size() > 1) {
            throw refused(Messages.of("geo.axes-differ-their-units"));
        }
        return stated.stream().findFirst();
    }

    /** Bounds in metres, radians, or parts of one. */
    private record Span(double least, double most) {}

    private double factor(WktNode unit, Span span) {
        double factor = unit.number(0).orElse(0);
        String name = shorten(unit.name());
        if (!(factor > 0)) {
            throw refused(Messages.of("geo.unit-no-number", name));
        }
        if (factor < span.least || factor > span.most) {
            throw refused(Messages.of("geo.unit-no-unit-maps", name, factor));
        }
        return factor;
    }

    /** Converts to degrees and rounds, so that the written number of a definition in degrees is restored. */
    private static double degrees(double radians, double value) {
        boolean degree = Math.abs(radians / DEGREE - 1) <= ROUNDED;
        return degree ? value : Math.toDegrees(radians) * value;
    }

    private static OptionalInt code(WktNode node) {
        return node.all("AUTHORITY", "ID")
                .filter(id -> id.name().equalsIgnoreCase("EPSG"))
                .map(StatedSystemReader::codeWithin)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** Reads {@code AUTHORITY["EPSG","4549"]} or {@code ID["EPSG",4549]}. */
    private static OptionalInt codeWithin(WktNode id) {
        List<Object> values = id.values();
        Object second = values.size() > 1 ? values.get(1) : "";
        if (second instanceof Double number) {
            return OptionalInt.of(number.intValue());
        }
        return second.toString().matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(second.toString()))
                : OptionalInt.empty();
    }

    private static String name(WktNode node) {
        return node.name().isBlank() ? "unnamed" : node.name().strip();
    }

    private UnknownCrsException refused(LocalizedText why) {
        return UnknownCrsException.notUnderstood(shown, why);
    }
}
