package org.spatialplan.check;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.StandIn;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.layer.ZoneRule.Where;

/**
 * A layer version and the rules of a control line, as one check uses them.
 *
 * @param unlocated features without a location: the layer may also apply where it shows nothing
 * @param role why the layer is checked for the line
 * @param zoning the zone of each feature
 * @param chosen numbers of the features that are checked; empty for all
 * @param source the index of the features themselves, where {@code index} has the ground near them; else the same
 */
public record CheckedLayer(
        LayerDefinition definition,
        LayerIndex index,
        RuleSet rules,
        List<Feature> unlocated,
        Role role,
        Zoning zoning,
        Optional<BitSet> chosen,
        LayerIndex source) {

    /** Why a layer is checked for a control line. */
    public enum Role {
        /** It is the line's own layer. */
        OWN,
        /** It has the ground near the features of the line's own layer. */
        NEAR,
        /** It illustrates a line whose own layer holds nothing. */
        STAND_IN,
        /** It is another line's layer, some of whose features have the law of this line too. */
        FOLLOWING
    }

    /** Finds the zone of a feature of the layer. */
    @FunctionalInterface
    public interface Zoning {

        /** @throws org.spatialplan.layer.UnknownZoneException if the feature's zone has no rule */
        ZoneRule zoneOf(Feature feature);
    }

    /**
     * Combines a layer version with its rules.
     *
     * @throws org.spatialplan.layer.UnknownZoneException if a feature's zone has no rule
     */
    public static CheckedLayer of(LayerDefinition definition, LayerIndex index, RuleSet rules) {
        index.entries().forEach(entry -> rules.zoneOf(entry.feature()));
        return new CheckedLayer(
                definition,
                index,
                rules,
                unlocated(index, feature -> true),
                Role.OWN,
                rules::zoneOf,
                Optional.empty(),
                index);
    }

    /** Combines an illustrative layer with the rules of a line whose own layer holds nothing. */
    static CheckedLayer standIn(LayerDefinition definition, LayerIndex index, RuleSet rules, StandIn standIn) {
        return some(
                definition,
                index,
                rules,
                Role.STAND_IN,
                feature -> rules.zones().get(standIn.zoneOf(feature)),
                standIn::isOf);
    }

    /**
     * Combines the features of another line that have the law of this line too.
     *
     * @param other the layer of the other line
     * @param area the entry of the other line's rules that says so
     */
    static CheckedLayer following(CheckedLayer other, AreaRule area, RuleSet rules) {
        return some(
                other.definition(),
                other.index(),
                rules,
                Role.FOLLOWING,
                feature -> rules.zones()
                        .get(area.follows()
                                .orElseThrow()
                                .zones()
                                .get(other.zoning().zoneOf(feature).id())),
                area::holdsOn);
    }

    /** Returns the zone that lies near the features, for a layer of such ground. */
    Optional<ZoneRule> nearZone() {
        return zoning instanceof OneZone one ? Optional.of(one.zone()) : Optional.empty();
    }

    /** Returns the ground near the features of this layer, in which a zone lies. */
    CheckedLayer near(ZoneRule zone) {
        return new CheckedLayer(
                definition,
                NearGround.of(index, zone, rules),
                rules,
                List.of(),
                Role.NEAR,
                new OneZone(zone),
                Optional.empty(),
                index);
    }

    /** One zone for all features: that of the ground near them. */
    private record OneZone(ZoneRule zone) implements Zoning {

        @Override
        public ZoneRule zoneOf(Feature feature) {
            return zone;
        }
    }

    private static CheckedLayer some(
            LayerDefinition definition,
            LayerIndex index,
            RuleSet rules,
            Role role,
            Zoning zoning,
            Predicate<Feature> isOf) {
        BitSet chosen = new BitSet();
        for (int i = 0; i < index.located().size(); i++) {
            chosen.set(i, isOf.test(index.located().get(i).feature()));
        }
        return new CheckedLayer(
                definition, index, rules, unlocated(index, isOf), role, zoning, Optional.of(chosen), index);
    }

    private static List<Feature> unlocated(LayerIndex index, Predicate<Feature> isOf) {
        return index.entries().stream()
                .filter(entry -> !entry.isLocated())
                .map(LayerIndex.Entry::feature)
                .filter(isOf)
                .toList();
    }

    /** Returns the same layer with other outlines of the same features. */
    CheckedLayer over(UnaryOperator<LayerIndex> outlines) {
        return new CheckedLayer(
                definition, outlines.apply(index), rules, unlocated, role, zoning, chosen, outlines.apply(source));
    }

    /** Tests whether a finding is of a feature of this layer, in this role; ground outside is of no feature. */
    boolean holds(Finding finding) {
        return finding.zone().extent().where() != Where.OUTSIDE
                && finding.line().equals(rules.line().id())
                && finding.layer().equals(definition.id())
                && (role == Role.NEAR) == (finding.zone().extent().where() == Where.NEAR)
                && finding.zone().equals(zoning.zoneOf(finding.feature()));
    }

    /** Tests whether a finding is of the ground that no feature of this layer covers. */
    boolean holdsOutside(Finding finding) {
        return finding.zone().extent().where() == Where.OUTSIDE
                && role == Role.OWN
                && finding.line().equals(rules.line().id())
                && finding.layer().equals(definition.id());
    }

    /** Tests whether the line is a boundary within which works belong: then its rules say what holds outside. */
    public boolean isBoundary() {
        return rules.outside().isPresent();
    }

    /** Tests whether the layer only illustrates the line. */
    public boolean isIllustrative() {
        return definition.illustrative() || role == Role.STAND_IN;
    }
}
