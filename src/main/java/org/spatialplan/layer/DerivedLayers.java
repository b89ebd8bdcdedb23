package org.spatialplan.layer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.LayerDefinition.Derivation;

/**
 * Computes layers from other layers: buffers of rivers, river systems, the union of districts. Widths are metres on the
 * ground; degrees are never buffered.
 */
public final class DerivedLayers {

    /** Coordinates are kept to 1e-6 degree, a tenth of a metre. */
    private static final PrecisionModel MICRODEGREE = new PrecisionModel(1e6);
    /** Segments a quarter circle: a buffer of width w is then at most 0.5 % of w short. */
    private static final int QUADRANT_SEGMENTS = 8;

    private static final String FLOWS_INTO = "flows_into";
    private static final String CLASS = "class";

    private final GroundFrame frame;

    public DerivedLayers(GroundFrame frame) {
        this.frame = frame;
    }

    /** The features of the layer that the definition derives from the given source layer's features. */
    public List<Feature> derive(LayerDefinition definition, List<Feature> source) {
        Derivation derivation = definition.derivation().orElseThrow();
        return switch (derivation.rule()) {
            case BUFFER -> buffers(derivation, source);
            case SYSTEM -> systems(derivation.from(), source);
            case UNION -> List.of(union(definition, derivation.from(), source));
            case LINKS -> throw new DerivationException(definition.id() + " is made of links, not of a layer");
        };
    }

    private List<Feature> buffers(Derivation derivation, List<Feature> rivers) {
        return rivers.stream().map(river -> buffer(river, derivation)).toList();
    }

    private Feature buffer(Feature river, Derivation derivation) {
        String riverClass = river.text(CLASS).orElse("");
        Double width = derivation.widthsM().get(riverClass);
        if (width == null) {
            throw new DerivationException(
                    river.id() + " has the class '" + riverClass + "', for which no width is set");
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("width_m", width);
        attributes.put(CLASS, riverClass);
        attributes.put("proxy", true);
        attributes.put(Feature.MEMBERS, List.of(derivation.from() + "/" + river.id()));
        Optional<Geometry> geometry = river.geometry()
                .map(line -> rounded(frame.toLonLat(frame.verticesToGround(line).buffer(width, QUADRANT_SEGMENTS))));
        return new Feature(
                river.id(),
                river.nameZh() + "缓冲带（示意）",
                river.nameEn() + " buffer (proxy)",
                geometry,
                river.accuracyM(),
                "buffer of " + PlainNumber.of(width) + " m on the ground, computed from layer " + derivation.from(),
                river.licence(),
                geometry.isPresent() ? Status.DERIVED : Status.UNLOCATED,
                river.asOf(),
                attributes);
    }

    private List<Feature> systems(String layer, List<Feature> rivers) {
        return rivers.stream()
                .filter(river -> river.text(FLOWS_INTO).isEmpty())
                .filter(river -> rivers.stream().anyMatch(other -> flowsInto(other, river)))
                .map(river -> system(layer, river, rivers))
                .toList();
    }

    private Feature system(String layer, Feature main, List<Feature> rivers) {
        List<Feature> members = withTributaries(main, rivers);
        LineString[] lines = members.stream()
                .flatMap(member -> member.geometry().stream())
                .map(LineString.class::cast)
                .toArray(LineString[]::new);
        GeometryFactory factory = new GeometryFactory();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(
                Feature.MEMBERS,
                members.stream().map(member -> layer + "/" + member.id()).toList());
        return new Feature(
                main.id(),
                main.nameZh() + "水系",
                main.nameEn() + " system",
                lines.length == 0 ? Optional.empty() : Optional.of(factory.createMultiLineString(lines)),
                worstAccuracy(members),
                "the river with all rivers that flow into it, from layer " + layer,
                main.licence(),
                lines.length == 0 ? Status.UNLOCATED : Status.DERIVED,
                oldest(members),
                attributes);
    }

    /** The main river first, then its tributaries of every order, in file order. */
    private static List<Feature> withTributaries(Feature main, List<Feature> rivers) {
        Map<String, Feature> byId = rivers.stream().collect(Collectors.toMap(Feature::id, Function.identity()));
        Stream<Feature> tributaries =
                rivers.stream().filter(river -> !river.id().equals(main.id()) && drainsTo(main, river, byId));
        return Stream.concat(Stream.of(main), tributaries).toList();
    }

    private static boolean drainsTo(Feature main, Feature river, Map<String, Feature> byId) {
        Feature current = river;
        for (int steps = 0; current != null && steps <= byId.size(); steps++) {
            if (current.id().equals(main.id())) {
                return true;
            }
            current = current.text(FLOWS_INTO).map(byId::get).orElse(null);
        }
        return false;
    }

    private Feature union(LayerDefinition definition, String layer, List<Feature> parts) {
        List<Feature> drawn =
                parts.stream().filter(part -> part.geometry().isPresent()).toList();
        Geometry union = UnaryUnionOp.union(
                drawn.stream().map(part -> part.geometry().orElseThrow()).toList());
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(
                Feature.MEMBERS,
                parts.stream().map(part -> layer + "/" + part.id()).toList());
        return new Feature(
                definition.id(),
                definition.titleZh(),
                definition.titleEn(),
                Optional.of(rounded(union)),
                worstAccuracy(drawn),
                "union of layer " + layer,
                drawn.get(0).licence(),
                Status.DERIVED,
                oldest(drawn),
                attributes);
    }

    private static boolean flowsInto(Feature river, Feature other) {
        return river.text(FLOWS_INTO).filter(other.id()::equals).isPresent();
    }

    private static OptionalDouble worstAccuracy(List<Feature> features) {
        return features.stream()
                .flatMap(feature -> feature.accuracyM().stream().boxed())
                .mapToDouble(Double::doubleValue)
                .max();
    }

    private static LocalDate oldest(List<Feature> features) {
        return features.stream()
                .map(Feature::asOf)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Geometry rounded(Geometry lonLat) {
        return GeometryPrecisionReducer.reduce(lonLat, MICRODEGREE).norm();
    }

    /** A feature lacks what its derivation needs. */
    public static final class DerivationException extends CodedException {
        DerivationException(String message) {
            super("derivation-impossible", message);
        }
    }
}
