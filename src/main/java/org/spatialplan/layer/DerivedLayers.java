package org.spatialplan.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.layer.LayerDefinition.Derivation;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;

/**
 * Computes layers from other layers: buffers of rivers, river systems, the union of districts. Widths are metres on the
 * ground; degrees are never buffered. A buffer contains everything within its width, to a tenth of a metre.
 * {@link Renewals} decides when. Thread-safe.
 */
public final class DerivedLayers {

    /** The grid of coordinates: 1e-6 degree, a tenth of a metre. */
    private static final PrecisionModel MICRODEGREE = new PrecisionModel(1e6);

    private static final String FLOWS_INTO = "flows_into";
    private static final String CLASS = "class";

    private final GroundFrame frame;

    public DerivedLayers(GroundFrame frame) {
        this.frame = frame;
    }

    /**
     * Derives the features of a layer from the features of its source layer.
     *
     * @throws DerivationException if a feature lacks what the derivation needs, or its geometry is unsuitable
     */
    public List<Feature> derive(LayerDefinition definition, List<Feature> source) {
        Derivation derivation = definition.derivation().orElseThrow();
        try {
            return switch (derivation.rule()) {
                case BUFFER -> buffers(derivation, source);
                case SYSTEM -> systems(derivation.from(), source);
                case UNION -> List.of(union(definition, derivation.from(), source));
                case LINKS ->
                    throw new DerivationException(Messages.of("layer.derivation.made-of-links", definition.id()));
            };
        } catch (TopologyException | IllegalArgumentException | UnprojectableGeometryException e) {
            throw new DerivationException(Messages.of("layer.derivation.impossible", e.getMessage()));
        }
    }

    private List<Feature> buffers(Derivation derivation, List<Feature> rivers) {
        return rivers.stream().map(river -> buffer(river, derivation)).toList();
    }

    private Feature buffer(Feature river, Derivation derivation) {
        String riverClass = river.text(CLASS).orElse("");
        Double width = derivation.widthsM().get(riverClass);
        if (width == null) {
            throw new DerivationException(Messages.of("layer.derivation.no-width", river.id(), riverClass));
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("width_m", width);
        attributes.put(CLASS, riverClass);
        attributes.put("proxy", true);
        attributes.put(Feature.MEMBERS, List.of(derivation.from() + "/" + river.id()));
        Optional<Geometry> geometry = river.geometry()
                .map(drawn -> round(frame.toLonLat(BoundingBuffer.outer(frame.toGround(drawn), width))));
        LocalizedText name = Messages.of("layer.name.buffer", new LocalizedText(river.nameZh(), river.nameEn()));
        return new Feature(
                river.id(),
                name.zh(),
                name.en(),
                geometry,
                river.accuracyM(),
                "buffer of " + PlainNumber.of(width) + " m on the ground, computed from layer " + derivation.from(),
                river.licence(),
                geometry.isPresent() ? Status.DERIVED : Status.UNLOCATED,
                river.asOf(),
                attributes);
    }

    private static List<Feature> systems(String layer, List<Feature> rivers) {
        if (rivers.stream().allMatch(river -> river.text(FLOWS_INTO).isEmpty())) {
            throw new DerivationException(Messages.of("layer.derivation.no-rivers", FLOWS_INTO));
        }
        Map<String, List<Feature>> systems = new LinkedHashMap<>();
        Map<String, Feature> byId = rivers.stream().collect(Collectors.toMap(Feature::id, Function.identity()));
        rivers.forEach(
                river -> mouth(river, byId).ifPresent(main -> systems.computeIfAbsent(main, id -> new ArrayList<>())
                        .add(river)));
        return rivers.stream()
                .filter(river -> systems.getOrDefault(river.id(), List.of()).size() > 1)
                .map(river -> system(layer, river, systems.get(river.id())))
                .toList();
    }

    /**
     * Makes the system of a main river.
     *
     * @param all the main river and its tributaries of every order, in file order
     */
    private static Feature system(String layer, Feature main, List<Feature> all) {
        List<Feature> members = Stream.concat(Stream.of(main), all.stream().filter(river -> river != main))
                .toList();
        Optional<Geometry> drawn = drawn(members);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(
                Feature.MEMBERS,
                members.stream().map(member -> layer + "/" + member.id()).toList());
        LocalizedText name = Messages.of("layer.name.system", new LocalizedText(main.nameZh(), main.nameEn()));
        return new Feature(
                main.id(),
                name.zh(),
                name.en(),
                drawn,
                worstAccuracy(members),
                "the river with all rivers that flow into it, from layer " + layer,
                main.licence(),
                drawn.isEmpty() ? Status.UNLOCATED : Status.DERIVED,
                oldest(members),
                attributes);
    }

    /** Collects the drawings of rivers side by side: areas where a river has one, lines elsewhere. */
    private static Optional<Geometry> drawn(List<Feature> rivers) {
        List<Geometry> parts = rivers.stream()
                .flatMap(river -> river.geometry().stream())
                .flatMap(drawn -> IntStream.range(0, drawn.getNumGeometries()).mapToObj(drawn::getGeometryN))
                .toList();
        GeometryFactory factory = new GeometryFactory();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                parts.stream().allMatch(LineString.class::isInstance)
                        ? factory.createMultiLineString(parts.toArray(LineString[]::new))
                        : factory.buildGeometry(parts));
    }

    /**
     * Finds the river into which a river flows at last, perhaps itself; empty where rivers flow in a circle or into a
     * missing one.
     */
    private static Optional<String> mouth(Feature river, Map<String, Feature> byId) {
        Feature current = river;
        Set<String> passed = new HashSet<>();
        while (current != null && passed.add(current.id())) {
            Optional<String> next = current.text(FLOWS_INTO);
            if (next.isEmpty()) {
                return Optional.of(current.id());
            }
            current = byId.get(next.get());
        }
        return Optional.empty();
    }

    private Feature union(LayerDefinition definition, String layer, List<Feature> parts) {
        List<Feature> drawn =
                parts.stream().filter(part -> part.geometry().isPresent()).toList();
        if (drawn.isEmpty()) {
            throw new DerivationException(Messages.of("layer.derivation.nothing-drawn"));
        }
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
                Optional.of(round(union)),
                worstAccuracy(drawn),
                "union of layer " + layer,
                drawn.get(0).licence(),
                Status.DERIVED,
                oldest(drawn),
                attributes);
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

    private static Geometry round(Geometry lonLat) {
        return GeometryPrecisionReducer.reduce(lonLat, MICRODEGREE).norm();
    }

    /** A feature lacks what its derivation needs. */
    public static final class DerivationException extends CodedException {

        DerivationException(LocalizedText text) {
            super("derivation-impossible", text);
        }
    }
}
