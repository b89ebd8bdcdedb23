package org.spatialplan.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.RuleSet.Condition;
import org.spatialplan.layer.RuleSet.Requirement;
import org.spatialplan.text.LocalizedText;

/**
 * The rule of one zone of a control line.
 *
 * @param principle in one line
 * @param permits ids of the activity classes that may be allowed there, on conditions
 * @param onlyAs classes that are permitted only under the conditions of another class that the zone permits, by their
 *     ids
 * @param mayBe ids of the zones of which it is one, if it is unknown which; empty for a known zone
 * @param otherwise what to do for an activity that is not permitted there
 * @param extent the ground of the zone
 * @param others what holds for classes that {@code permits} does not name
 */
public record ZoneRule(
        String id,
        String nameZh,
        String nameEn,
        LocalizedText principle,
        List<String> permits,
        Map<String, String> onlyAs,
        List<String> mayBe,
        LocalizedText otherwise,
        Citation citation,
        Extent extent,
        Others others) {

    /** Makes a zone of the features' own ground that forbids what it does not permit. */
    public ZoneRule(
            String id,
            String nameZh,
            String nameEn,
            LocalizedText principle,
            List<String> permits,
            Map<String, String> onlyAs,
            List<String> mayBe,
            LocalizedText otherwise,
            Citation citation) {
        this(
                id,
                nameZh,
                nameEn,
                principle,
                permits,
                onlyAs,
                mayBe,
                otherwise,
                citation,
                Extent.INSIDE,
                Others.FORBIDDEN);
    }

    /** What a zone says of a class of activity. */
    public enum Treatment {
        FORBIDDEN,
        /** Allowed on conditions. */
        CONDITIONAL,
        /** Allowed without conditions. */
        PERMITTED
    }

    /** The ground of a zone in relation to the features. */
    public enum Where {
        /** The ground of the features whose zone it is. */
        INSIDE,
        /** The ground that no feature covers. */
        OUTSIDE,
        /** The ground within a distance of the features. */
        NEAR
    }

    /**
     * The ground of a zone.
     *
     * @param nearM the distance in metres of a zone near features; else 0
     * @param of zones of the features that have such a zone about them; empty for all
     */
    public record Extent(Where where, double nearM, List<String> of) {
        public static final Extent INSIDE = new Extent(Where.INSIDE, 0, List.of());
    }

    /**
     * What holds for classes of activity that the zone does not permit on conditions of their own.
     *
     * @param allows ids of classes that are allowed without conditions
     * @param forbids ids of classes that are forbidden whatever holds for the rest
     * @param byDefault what holds for the rest
     * @param needs what is needed where the rest is conditional
     * @param requires the documents that are needed then
     * @param onlyIf the condition under which the zone's rule concerns an activity at all; empty for always
     */
    public record Others(
            List<String> allows,
            List<String> forbids,
            Treatment byDefault,
            LocalizedText needs,
            List<Requirement> requires,
            Optional<Condition> onlyIf) {
        public static final Others FORBIDDEN =
                new Others(List.of(), List.of(), Treatment.FORBIDDEN, LocalizedText.NONE, List.of(), Optional.empty());
    }

    /** Tests whether all of a feature's zones count for this zone about the features. */
    public boolean isAbout(ZoneRule featureZone) {
        return extent.of().isEmpty() || extent.of().contains(featureZone.id());
    }

    /** Returns what holds for an activity there. */
    public Treatment treat(String activity) {
        if (permitted(activity).isPresent()) {
            return Treatment.CONDITIONAL;
        }
        if (others.allows().contains(activity)) {
            return Treatment.PERMITTED;
        }
        return others.forbids().contains(activity) ? Treatment.FORBIDDEN : others.byDefault();
    }

    /** Finds the class whose conditions hold for an activity that the zone permits on conditions of its own. */
    public Optional<String> permitted(String activity) {
        return permits.contains(activity)
                ? Optional.of(activity)
                : Optional.ofNullable(onlyAs.get(activity)).filter(permits::contains);
    }
}
