package org.spatialplan.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a layer forbids or allows, with its legal source. The lists of permitted activities differ from province to
 * province and over time, so they are data, never constants.
 *
 * @param id name of the rule set
 * @param source the legal text, for example 自然资发〔2022〕142号
 * @param inForce from when the text holds
 * @param zoneAttribute name of the feature attribute that holds the zone
 * @param zones the rule of each zone, by the attribute's value
 * @param activities the classes of activity by id
 */
public record RuleSet(
        String id,
        String titleZh,
        String titleEn,
        LegalSource source,
        String zoneAttribute,
        Map<String, ZoneRule> zones,
        Map<String, ActivityClass> activities) {

    /**
     * The rule that holds on a feature.
     *
     * @throws UnknownZoneException if the feature's zone has none
     */
    public ZoneRule zoneOf(Feature feature) {
        String zone = feature.text(zoneAttribute).orElse("");
        ZoneRule rule = zones.get(zone);
        if (rule == null) {
            throw new UnknownZoneException(feature.id(), zone, id);
        }
        return rule;
    }

    /** @param url where it can be read, may be empty */
    public record LegalSource(String titleZh, String titleEn, String number, LocalDate inForce, String url) {}

    /**
     * The rule of one zone.
     *
     * @param permits ids of the activity classes that may be allowed there
     * @param principleZh the principle in one line
     */
    public record ZoneRule(
            String id, String nameZh, String nameEn, String principleZh, String principleEn, List<String> permits) {}

    /**
     * A class of activity.
     *
     * @param item number in the legal list, empty for activities outside it
     * @param takesGround whether it touches the ground at all
     * @param needsZh what would be needed to be allowed
     */
    public record ActivityClass(
            String id,
            Optional<Integer> item,
            String nameZh,
            String nameEn,
            boolean takesGround,
            String needsZh,
            String needsEn) {}
}
