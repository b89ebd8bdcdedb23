package org.spatialplan.layer;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.geo.ProjectedLimit;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.PlainNumber;

/**
 * What a layer forbids or allows from a day on, with the legal sources. The lists of permitted activities differ from
 * province to province and over time, so they are data, never constants. {@link RuleHistory} holds all states.
 *
 * @param id name of the rules
 * @param line the control line that they are about
 * @param standIn what is checked while the city has not brought the line's own layer
 * @param source the legal text, for example 自然资发〔2022〕142号; it applies to entries without a source of their own
 * @param from first day of this state of the rules, which holds until the next one begins
 * @param zoneAttribute name of the feature attribute with the zone; empty if all features are in the only zone
 * @param zones the rule of each zone, by the attribute's value
 * @param activities the classes of activity by id
 * @param documents the documents that may be required, by id
 * @param nationalProjects where a national major project (国家重大项目) may be approved, if anywhere
 * @param thresholds the sizes below which an overlap does not count
 * @param areas further requirements because of a feature's legal nature
 * @param sha256 hash of the rules' file
 */
public record RuleSet(
        String id,
        ControlLine line,
        Optional<StandIn> standIn,
        String titleZh,
        String titleEn,
        LegalSource source,
        LocalDate from,
        String zoneAttribute,
        Map<String, ZoneRule> zones,
        Map<String, ActivityClass> activities,
        Map<String, Document> documents,
        Optional<NationalProjects> nationalProjects,
        List<Threshold> thresholds,
        List<AreaRule> areas,
        String sha256) {

    /** Makes rules of a line that has the title of the rules, without a stand-in. */
    public RuleSet(
            String id,
            String titleZh,
            String titleEn,
            LegalSource source,
            LocalDate from,
            String zoneAttribute,
            Map<String, ZoneRule> zones,
            Map<String, ActivityClass> activities,
            Map<String, Document> documents,
            Optional<NationalProjects> nationalProjects,
            List<Threshold> thresholds,
            List<AreaRule> areas,
            String sha256) {
        this(
                id,
                new ControlLine(id, new LocalizedText(titleZh, titleEn), 0),
                Optional.empty(),
                titleZh,
                titleEn,
                source,
                from,
                zoneAttribute,
                zones,
                activities,
                documents,
                nationalProjects,
                thresholds,
                areas,
                sha256);
    }

    /**
     * Returns the rule for a feature.
     *
     * @throws UnknownZoneException if the feature's zone has none
     */
    public ZoneRule zoneOf(Feature feature) {
        if (zoneAttribute.isEmpty()) {
            return zones.values().stream()
                    .filter(rule -> rule.extent().where() == ZoneRule.Where.INSIDE)
                    .findFirst()
                    .orElseThrow(() -> new UnknownZoneException(feature.id(), "", id));
        }
        String zone = feature.text(zoneAttribute).orElse("");
        ZoneRule rule = zones.get(zone);
        return rule != null
                ? rule
                : zones.values().stream()
                        .filter(other -> PlainNumber.same(other.id(), zone))
                        .findFirst()
                        .orElseThrow(() -> new UnknownZoneException(feature.id(), zone, id));
    }

    /** Lists the zones to which a feature may belong: its own zone if that is known. */
    public List<ZoneRule> candidates(ZoneRule zone) {
        return zone.mayBe().isEmpty()
                ? List.of(zone)
                : zone.mayBe().stream().map(zones::get).toList();
    }

    /** Lists the further requirements for a feature. */
    public List<AreaRule> areasOf(Feature feature) {
        return areas.isEmpty()
                ? List.of()
                : areas.stream().filter(rule -> rule.holdsOn(feature)).toList();
    }

    /** Finds the zone of the ground that no feature covers, if the rules say anything of it. */
    public Optional<ZoneRule> outside() {
        return extents(ZoneRule.Where.OUTSIDE).findFirst();
    }

    /** Lists the zones that reach beyond the features by a distance. */
    public List<ZoneRule> near() {
        return extents(ZoneRule.Where.NEAR).toList();
    }

    private Stream<ZoneRule> extents(ZoneRule.Where where) {
        return zones.values().stream().filter(zone -> zone.extent().where() == where);
    }

    /** Counts the zones that may allow a class of activity. */
    public long zonesPermitting(ActivityClass activity) {
        return zones.values().stream()
                .filter(zone -> zone.permits().contains(activity.id())
                        || zone.permitted(activity.id()).isEmpty()
                                && zone.treat(activity.id()) != ZoneRule.Treatment.FORBIDDEN)
                .count();
    }

    /** Lists the legal texts of all entries, the main one first. */
    public Set<LegalSource> sources() {
        return Stream.of(
                        Stream.of(source),
                        zones.values().stream().map(zone -> zone.citation().source()),
                        activities.values().stream()
                                .map(activity -> activity.citation().source()),
                        nationalProjects.stream()
                                .map(projects -> projects.citation().source()),
                        areas.stream().map(area -> area.citation().source()))
                .flatMap(all -> all)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A legal text.
     *
     * @param inForce first day of the text's validity
     * @param url where it can be read; may be empty
     * @param verified whether the text itself was read; if not, {@code note} says how it is known
     * @param note may be empty
     */
    public record LegalSource(
            String id,
            String titleZh,
            String titleEn,
            String number,
            LocalDate inForce,
            String url,
            boolean verified,
            LocalizedText note) {}

    /**
     * The legal basis of an entry.
     *
     * @param article of the source; may be empty
     * @param from first day of the entry in these rules
     */
    public record Citation(LegalSource source, LocalizedText article, LocalDate from) {}

    /**
     * A class of activity.
     *
     * @param item number in the legal list, empty for activities outside it
     * @param takesGround whether it touches the ground at all
     * @param needs what is needed to be allowed
     * @param requires the documents that are needed
     */
    public record ActivityClass(
            String id,
            Optional<Integer> item,
            String nameZh,
            String nameEn,
            boolean takesGround,
            LocalizedText needs,
            List<Requirement> requires,
            Citation citation) {}

    /**
     * A document that is required, always or only under a condition.
     *
     * @param condition under which it is required; empty for always
     * @param fromM2 the size of an overlap in m² from which on it is required; 0 for any
     */
    public record Requirement(Document document, Optional<Condition> condition, double fromM2) {

        /** Makes a requirement for any size. */
        public Requirement(Document document, Optional<Condition> condition) {
            this(document, condition, 0);
        }
    }

    /** The condition of a requirement, for example that new construction land is used. */
    public record Condition(String id, LocalizedText words) {}

    /** A document that a competent authority issues, without which the ground must not be used. */
    public record Document(String id, Kind kind, String nameZh, String nameEn) {
        /** The legal nature of a document. */
        public enum Kind {
            /** An opinion (认定意见). */
            OPINION,
            /** A proof (论证意见) or other evidence. */
            PROOF,
            /** An approval (批准). */
            APPROVAL
        }
    }

    /**
     * The rule for national major projects.
     *
     * @param zones ids of the zones in which they may be approved
     * @param requires the documents that they need there
     */
    public record NationalProjects(
            List<String> zones, LocalizedText needs, List<Requirement> requires, Citation citation) {}

    /**
     * A requirement beside the zone's rule because of a feature's legal nature, for example a nature reserve.
     *
     * @param attribute of the feature
     * @param values the attribute's values to which the rule applies
     * @param follows the other control line whose rules apply to such a feature too
     */
    public record AreaRule(
            String attribute,
            List<String> values,
            LocalizedText needs,
            List<Requirement> requires,
            Citation citation,
            Optional<Followed> follows) {

        /** Makes a requirement that follows no other line. */
        public AreaRule(
                String attribute,
                List<String> values,
                LocalizedText needs,
                List<Requirement> requires,
                Citation citation) {
            this(attribute, values, needs, requires, citation, Optional.empty());
        }

        /** Tests the attribute, which may have several values separated by semicolons. */
        public boolean holdsOn(Feature feature) {
            return new StandIn.Selection(attribute, values).holdsFor(feature);
        }
    }

    /**
     * Another control line that applies to a feature of this one.
     *
     * @param line id of the other line
     * @param zones the zone of the other line by the zone of this one
     * @param always whether it applies also where the other line has a layer of its own
     */
    public record Followed(String line, Map<String, String> zones, boolean always) {}

    /**
     * The size below which an overlap does not count. Small pieces are summed before the comparison.
     *
     * @param measure {@code area-m2} or {@code length-m}
     * @param limit in that unit
     */
    public record Threshold(String measure, double limit, String reasonZh, String reasonEn) {

        /** Tests whether the threshold is above a size on the ellipsoid; see {@link ProjectedLimit}. */
        public boolean isAbove(double onEllipsoid) {
            return !ProjectedLimit.isReached(onEllipsoid, limit);
        }
    }
}
