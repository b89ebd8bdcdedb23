package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Involvement;
import org.spatialplan.check.LineScene;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.layer.ZoneRule.Where;

/**
 * The slow and plain answer of one line about exact layers: whole geometries laid over each other by JTS, rules read
 * zone by zone. Nothing of the check and no index.
 *
 * @param lines the rules of all lines, by id
 */
record LineReference(LineWorld world, Map<String, RuleSet> lines) {

    private static final double LIMIT = 1;
    private static final int FINE_ARCS = 256;
    /** Strips along a touch; edges are followed to 0.05 mm. */
    private static final double TOUCH_M2 = 0.05;

    /**
     * What is expected.
     *
     * @param zones m² by zone
     * @param takenM length of lines under the ground
     * @param hair whether a size is too near a limit to be told apart by this arithmetic
     */
    record Answer(
            ConflictState state,
            Optional<Boolean> certain,
            Involvement involvement,
            Map<String, Double> zones,
            double takenM,
            boolean hair) {}

    /** A feature, or the ground outside of all, that the ground meets. */
    private record Met(ZoneRule zone, Where where, String layer, Geometry shared, double takenM, boolean lines) {}

    private static final class Totals {
        private final List<Met> met = new ArrayList<>();
        private boolean hair;
    }

    Answer answer(String line) {
        RuleSet rules = lines.get(line);
        if (world.works().activities().stream()
                .noneMatch(id -> rules.activities().get(id).takesGround())) {
            return new Answer(ConflictState.CLEAR, Optional.of(true), Involvement.NONE, Map.of(), 0, false);
        }
        LineScene.Layer own = layer("layer-of-" + line);
        Totals totals = new Totals();
        boolean isEmpty = own.features().isEmpty();
        boolean others = isEmpty ? addOthers(rules, totals) : addOwn(own, rules, totals);
        List<Met> deciding = deciding(rules, totals);
        Optional<ConflictState> gravest =
                deciding.stream().map(met -> outcomes(met, rules).first()).min(Comparator.naturalOrder());
        ConflictState state = gravest.filter(found -> found != ConflictState.PERMITTED || !isEmpty)
                .orElse(isEmpty || !others ? ConflictState.NO_DATA : ConflictState.CLEAR);
        return new Answer(
                state,
                certain(state, deciding, rules),
                involvement(state, deciding, totals),
                zones(totals),
                totals.met.stream().mapToDouble(Met::takenM).sum(),
                totals.hair);
    }

    private LineScene.Layer layer(String id) {
        return world.scene().layers().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean addOwn(LineScene.Layer own, RuleSet rules, Totals totals) {
        for (Feature feature : own.features()) {
            add(feature, rules.zones().get(feature.text("zone").orElseThrow()), own.id(), totals);
        }
        for (ZoneRule zone : rules.zones().values()) {
            if (zone.extent().where() == Where.OUTSIDE) {
                Geometry rest = world.ground().difference(union(own.features()));
                add(zone, own.id(), rest, totals);
            }
            if (zone.extent().where() == Where.NEAR) {
                own.features().stream()
                        .filter(feature -> zone.extent().of().isEmpty()
                                || zone.extent()
                                        .of()
                                        .contains(feature.text("zone").orElseThrow()))
                        .forEach(feature -> addNear(feature, zone, own.id(), totals));
            }
        }
        return true;
    }

    /** What stands in for a line without a layer, and what follows its law. */
    private boolean addOthers(RuleSet rules, Totals totals) {
        rules.standIn().ifPresent(standIn -> layer(standIn.layer()).features().stream()
                .filter(standIn::isOf)
                .forEach(feature -> add(feature, rules.zones().get(standIn.zone()), standIn.layer(), totals)));
        lines.values().forEach(other -> other.areas().stream()
                .filter(area -> area.follows()
                        .filter(followed -> followed.line().equals(rules.id()))
                        .isPresent())
                .forEach(area -> addFollowing(other, area, rules, totals)));
        return false;
    }

    private void addFollowing(RuleSet other, AreaRule area, RuleSet rules, Totals totals) {
        String layer = "layer-of-" + other.id();
        layer(layer).features().stream()
                .filter(feature ->
                        area.values().contains(feature.text(area.attribute()).orElse("")))
                .forEach(feature -> add(
                        feature,
                        rules.zones()
                                .get(area.follows()
                                        .orElseThrow()
                                        .zones()
                                        .get(feature.text("zone").orElseThrow())),
                        layer,
                        totals));
    }

    private void add(Feature feature, ZoneRule zone, String layer, Totals totals) {
        Geometry drawn = ground(feature);
        Geometry shared = world.ground().intersection(drawn);
        if (drawn.getDimension() == 1) {
            if (shared.getLength() > 0.01) {
                Geometry none = world.ground().getFactory().createPolygon();
                totals.met.add(new Met(zone, Where.INSIDE, layer, none, shared.getLength(), true));
            }
            totals.hair |= shared.getLength() > 0 && shared.getLength() < 0.1;
        } else {
            add(zone, layer, shared, totals);
        }
    }

    private void add(ZoneRule zone, String layer, Geometry shared, Totals totals) {
        if (shared.getArea() > TOUCH_M2) {
            totals.met.add(new Met(zone, zone.extent().where(), layer, shared, 0, false));
        }
        totals.hair |= shared.getArea() > 1e-3 && shared.getArea() < 2 * TOUCH_M2;
    }

    private void addNear(Feature feature, ZoneRule zone, String layer, Totals totals) {
        double distance = ground(feature).distance(world.ground());
        totals.hair |= Math.abs(distance - zone.extent().nearM()) < 0.1;
        if (distance < zone.extent().nearM()) {
            add(
                    zone,
                    layer,
                    world.ground()
                            .intersection(ground(feature).buffer(zone.extent().nearM(), FINE_ARCS)),
                    totals);
        }
    }

    private static Geometry ground(Feature feature) {
        return LineScene.FRAME.toGround(feature.geometry().orElseThrow());
    }

    private static Geometry union(List<Feature> features) {
        return UnaryUnionOp.union(features.stream().map(LineReference::ground).toList());
    }

    /** What is left once layers that share less than a square metre are taken away. */
    private static List<Met> deciding(RuleSet rules, Totals totals) {
        List<Met> deciding = new ArrayList<>();
        for (Met met : totals.met) {
            List<Met> same = totals.met.stream()
                    .filter(other -> other.layer().equals(met.layer()) && other.where() == met.where())
                    .toList();
            double together =
                    UnaryUnionOp.union(same.stream().map(Met::shared).toList()).getArea();
            boolean measured = same.stream().noneMatch(Met::lines);
            totals.hair |= measured && Math.abs(together - LIMIT) < TOUCH_M2;
            if (!measured || together >= LIMIT || rules.thresholds().isEmpty()) {
                deciding.add(met);
            }
        }
        return deciding;
    }

    /** The states in all zones that it may be, and under each condition of which nothing is known; the gravest first. */
    private TreeSet<ConflictState> outcomes(Met met, RuleSet rules) {
        TreeSet<ConflictState> states = new TreeSet<>();
        List<String> mayBe = met.zone().mayBe();
        for (String id : mayBe.isEmpty() ? List.of(met.zone().id()) : mayBe) {
            ZoneRule zone = rules.zones().get(id);
            Optional<Boolean> concerned = zone.others().onlyIf().isEmpty()
                    ? Optional.of(true)
                    : Optional.ofNullable(world.works()
                            .conditions()
                            .get(zone.others().onlyIf().get().id()));
            if (concerned.orElse(true)) {
                states.add(state(zone, rules));
            }
            if (!concerned.orElse(false)) {
                states.add(ConflictState.PERMITTED);
            }
        }
        return states;
    }

    private ConflictState state(ZoneRule zone, RuleSet rules) {
        return world.works().activities().stream()
                .filter(id -> rules.activities().get(id).takesGround())
                .map(id -> state(zone, id, rules))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private ConflictState state(ZoneRule zone, String activity, RuleSet rules) {
        String manner = zone.onlyAs().getOrDefault(activity, activity);
        if (zone.permits().contains(activity) || zone.permits().contains(manner)) {
            return ConflictState.CONDITIONAL;
        }
        if (zone.others().allows().contains(activity)) {
            return ConflictState.PERMITTED;
        }
        boolean forbidden =
                zone.others().forbids().contains(activity) || zone.others().byDefault() == ZoneRule.Treatment.FORBIDDEN;
        if (!forbidden) {
            return zone.others().byDefault() == ZoneRule.Treatment.PERMITTED
                    ? ConflictState.PERMITTED
                    : ConflictState.CONDITIONAL;
        }
        boolean excused = world.national()
                && rules.nationalProjects()
                        .filter(projects -> projects.zones().contains(zone.id()))
                        .isPresent();
        return excused ? ConflictState.CONDITIONAL : ConflictState.CONFLICT;
    }

    private Optional<Boolean> certain(ConflictState state, List<Met> deciding, RuleSet rules) {
        return switch (state) {
            case CLEAR -> Optional.of(true);
            case NO_DATA, NOT_CHECKED -> Optional.empty();
            default ->
                Optional.of(deciding.stream()
                        .map(met -> outcomes(met, rules))
                        .anyMatch(outcomes -> outcomes.size() == 1 && outcomes.first() == state));
        };
    }

    private static Involvement involvement(ConflictState state, List<Met> deciding, Totals totals) {
        if (!deciding.isEmpty() && state != ConflictState.NO_DATA) {
            return Involvement.AFFECTED;
        }
        if (!totals.met.isEmpty()) {
            return Involvement.POSSIBLE;
        }
        return state == ConflictState.CLEAR ? Involvement.NONE : Involvement.NO_DATA;
    }

    private static Map<String, Double> zones(Totals totals) {
        Map<String, List<Geometry>> shared = new HashMap<>();
        totals.met.forEach(
                met -> shared.computeIfAbsent(met.layer() + " " + met.zone().id(), zone -> new ArrayList<>())
                        .add(met.shared()));
        Map<String, Double> sizes = new HashMap<>();
        shared.forEach(
                (zone, parts) -> sizes.put(zone, UnaryUnionOp.union(parts).getArea()));
        return sizes;
    }
}
