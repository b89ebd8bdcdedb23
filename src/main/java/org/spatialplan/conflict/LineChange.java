package org.spatialplan.conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.Messages;

/**
 * Two states of the control line of one layer: another version of the layer, or the rules of another day. Other lines
 * are in neither state, so verdicts are those by this line alone.
 *
 * @param layer id of the layer
 */
public record LineChange(String layer, CheckedMap before, CheckedMap after) {

    /**
     * What is compared.
     *
     * @param from number of the old version; empty for the current one
     * @param to number of the new version; empty for the current one
     * @param rulesFrom the day whose rules hold before; empty for today
     * @param rulesTo the day whose rules hold after; empty for today
     */
    public record Question(
            String layer,
            OptionalInt from,
            OptionalInt to,
            Optional<LocalDate> rulesFrom,
            Optional<LocalDate> rulesTo) {}

    /**
     * Prepares both states.
     *
     * @param today the day whose rules are used unless the question names one
     * @throws BadParameterException if the layer has no rules, or nothing is compared
     * @throws UnknownNameException if there is no such version
     */
    public static LineChange of(Question question, PlanMap map, CheckedVersions versions, LocalDate today) {
        requireRules(question.layer(), map);
        if (question.from().isEmpty() && question.rulesFrom().isEmpty()) {
            throw new BadParameterException("from", "", Messages.of("query.expected.from-or-rules-from"));
        }
        return new LineChange(
                question.layer(),
                state(question.layer(), question.from(), question.rulesFrom().orElse(today), map, versions),
                state(question.layer(), question.to(), question.rulesTo().orElse(today), map, versions));
    }

    /** Prepares the current state and a proposed version of the layer. */
    public static LineChange proposed(String layer, LayerIndex version, PlanMap map, LocalDate today) {
        CheckedMap now = line(layer, today, map);
        return new LineChange(layer, now, now.with(layer, version));
    }

    private static CheckedMap state(
            String layer, OptionalInt version, LocalDate day, PlanMap map, CheckedVersions versions) {
        CheckedMap line = line(layer, day, map);
        if (version.isEmpty()) {
            return line;
        }
        LayerIndex index = versions.find(layer, version.getAsInt(), map)
                .orElseThrow(() -> UnknownNameException.of("version", Integer.toString(version.getAsInt()), List.of()));
        return line.with(layer, index);
    }

    /** Returns the line of a layer alone, with the rules of a day. */
    private static CheckedMap line(String layer, LocalDate day, PlanMap map) {
        return CheckedMap.of(map.catalogue(), map::findInForce, map::isOutOfForce, map.rulesOn(day), map.frame())
                .only(List.of(layer));
    }

    /**
     * Returns the rules of a layer's line on a day, whether the layer holds anything or not.
     *
     * @throws BadParameterException if the layer has no rules in force on that day
     */
    public static RuleSet rules(String layer, PlanMap map, LocalDate day) {
        requireRules(layer, map);
        return Optional.ofNullable(map.rulesOn(day)
                        .get(map.catalogue().find(layer).orElseThrow().rules().orElseThrow()))
                .orElseThrow(() -> refuse(layer, map));
    }

    private static void requireRules(String layer, PlanMap map) {
        if (map.catalogue().find(layer).flatMap(LayerDefinition::rules).isEmpty()) {
            throw refuse(layer, map);
        }
    }

    private static BadParameterException refuse(String layer, PlanMap map) {
        return new BadParameterException(
                "layer",
                layer,
                Messages.of(
                        "query.expected.layer-with-rules",
                        String.join(
                                ", ",
                                map.catalogue().layers().stream()
                                        .filter(known -> known.rules().isPresent())
                                        .map(LayerDefinition::id)
                                        .toList())));
    }

    /** Finds the layer as it is before; empty if it held nothing or had no rules. */
    public Optional<CheckedLayer> layerBefore() {
        return before.find(layer);
    }

    /** Finds the layer as it is after; empty if it holds nothing or has no rules. */
    public Optional<CheckedLayer> layerAfter() {
        return after.find(layer);
    }
}
