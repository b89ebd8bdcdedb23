package org.spatialplan.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.geo.ProjectedLimit;
import org.spatialplan.layer.LayerDefinition.Words;

/**
 * What a layer forbids or allows, with its legal source. The lists of permitted activities differ from province to
 * province and over time, so they are data, never constants.
 *
 * @param id name of the rule set
 * @param source the legal text, for example 自然资发〔2022〕142号; entries that name none of their own have it
 * @param inForce from when the text holds
 * @param zoneAttribute name of the feature attribute that holds the zone
 * @param zones the rule of each zone, by the attribute's value
 * @param activities the classes of activity by id
 * @param documents what may be demanded, by id
 * @param nationalProjects where a national major project (国家重大项目) may be approved, if anywhere
 * @param thresholds below what size an overlap counts for nothing
 * @param sha256 of the file that they were read from
 */
public record RuleSet(
        String id,
        String titleZh,
        String titleEn,
        LegalSource source,
        String zoneAttribute,
        Map<String, ZoneRule> zones,
        Map<String, ActivityClass> activities,
        Map<String, Document> documents,
        Optional<NationalProjects> nationalProjects,
        List<Threshold> thresholds,
        String sha256) {

    /**
     * The rule that holds on a feature.
     *
     * @throws UnknownZoneException if the feature's zone has none
     */
    public ZoneRule zoneOf(Feature feature) {
        String zone = feature.text(zoneAttribute).orElse("");
        ZoneRule rule = zones.get(zone);
        return rule != null
                ? rule
                : zones.values().stream()
                        .filter(other -> PlainNumber.same(other.id(), zone))
                        .findFirst()
                        .orElseThrow(() -> new UnknownZoneException(feature.id(), zone, id));
    }

    /** @param url where it can be read, may be empty */
    public record LegalSource(String titleZh, String titleEn, String number, LocalDate inForce, String url) {}

    /**
     * The rule of one zone.
     *
     * @param principle in one line
     * @param permits ids of the activity classes that may be allowed there
     * @param otherwise what remains to be done for an activity that is not permitted there
     * @param source the legal text of this entry
     */
    public record ZoneRule(
            String id,
            String nameZh,
            String nameEn,
            Words principle,
            List<String> permits,
            Words otherwise,
            LegalSource source) {}

    /**
     * A class of activity.
     *
     * @param item number in the legal list, empty for activities outside it
     * @param takesGround whether it touches the ground at all
     * @param needs what would be needed to be allowed
     * @param requires ids of the documents that would be needed
     * @param source the legal text of this entry
     */
    public record ActivityClass(
            String id,
            Optional<Integer> item,
            String nameZh,
            String nameEn,
            boolean takesGround,
            Words needs,
            List<String> requires,
            LegalSource source) {}

    /** What a competent body issues, without which the ground may not be used. */
    public record Document(String id, Kind kind, String nameZh, String nameEn) {
        /** Its legal nature. */
        public enum Kind {
            /** 认定意见 */
            OPINION,
            /** 论证意见 or other evidence */
            PROOF,
            /** 批准 */
            APPROVAL
        }
    }

    /**
     * National major projects.
     *
     * @param zones ids of the zones in which they may be approved
     * @param requires ids of the documents that they need there
     */
    public record NationalProjects(List<String> zones, Words needs, List<String> requires) {}

    /**
     * The size below which an overlap counts for nothing. Small pieces are summed before it is applied.
     *
     * @param measure {@code area-m2} or {@code length-m}
     * @param limit in that unit
     */
    public record Threshold(String measure, double limit, String reasonZh, String reasonEn) {

        /** Whether a size on the ellipsoid stays below; see {@link ProjectedLimit}. */
        public boolean isAbove(double onEllipsoid) {
            return !ProjectedLimit.isReached(onEllipsoid, limit);
        }
    }
}
