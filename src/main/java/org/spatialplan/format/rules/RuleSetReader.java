package org.spatialplan.format.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.spatialplan.format.rules.YamlDocument.Node;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Document;
import org.spatialplan.layer.RuleSet.Followed;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.layer.RuleSet.NationalProjects;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.layer.StandIn;
import org.spatialplan.layer.ZoneRule;

/**
 * Reads the rules of a layer through time from {@code rules/<name>.yaml}. An entry with {@code from} replaces the
 * earlier entry of the same id from that day on. An entry without it holds from the first day of the rules, on which
 * their legal text came into force. Stateless and thread-safe.
 */
public final class RuleSetReader {

    /** The file of the classes of activity that all lines share, beside the rule files. */
    public static final String ACTIVITIES = "activities";

    private static final String NATIONAL = "national_projects";

    private final Optional<DataFile> shared;

    /** Makes a reader of rule files that share no classes of activity. */
    public RuleSetReader() {
        this(Optional.empty());
    }

    /**
     * Makes a reader of rule files.
     *
     * @param shared the file of the classes of activity that all of them share; a rule file may say more of a class
     */
    public RuleSetReader(Optional<DataFile> shared) {
        this.shared = shared;
    }

    /**
     * Reads a file of rules.
     *
     * @throws DataFileException with file, line and reason
     */
    public RuleHistory read(DataFile file) {
        Node root = YamlDocument.read(file).root();
        Map<String, LegalSource> sources = new LinkedHashMap<>();
        root.list("sources").forEach(node -> put(sources, node, RuleEntries.source(node)));
        LegalSource source = sources.get(known(root, root.text("source"), sources.keySet()));
        LocalDate first = RuleEntries.day(root, "from", source.inForce());
        Map<String, Document> documents = new LinkedHashMap<>();
        root.optionalList("documents").forEach(node -> put(documents, node, RuleEntries.document(node)));
        RuleEntries entries = new RuleEntries(sources, source, first, documents, RuleEntries.conditions(root));

        DatedEntries<ActivityClass> activities = new DatedEntries<>(first);
        root.optionalList("activities").forEach(node -> activities.add(node, node.text("id"), entries.activity(node)));
        Set<String> own = Set.copyOf(activities.ids());
        shared.stream()
                .flatMap(all -> YamlDocument.read(all).root().list("activities").stream())
                .filter(node -> !own.contains(node.text("id")))
                .forEach(node -> activities.add(node, node.text("id"), entries.activity(node)));
        DatedEntries<ZoneRule> zones = new DatedEntries<>(first);
        root.list("zones").forEach(node -> zones.add(node, node.text("id"), zone(node, entries, activities.ids())));
        root.list("zones").forEach(node -> zones.requireFromTheFirstDay(node, node.text("id")));
        requireKnownCandidates(root, zones);
        DatedEntries<NationalProjects> national = new DatedEntries<>(first);
        root.oneOrMoreNodes(NATIONAL).forEach(node -> national.add(node, NATIONAL, national(node, entries, zones)));
        DatedEntries<Threshold> thresholds = new DatedEntries<>(first);
        root.optionalList("thresholds")
                .forEach(node -> thresholds.add(node, node.text("measure"), RuleEntries.threshold(node)));
        DatedEntries<AreaRule> areas = new DatedEntries<>(first);
        root.optionalList("areas").forEach(node -> areas.add(node, areaId(node), entries.area(node)));

        Optional<StandIn> standIn = root.optionalNode("stand_in").map(RuleEntries::standIn);
        standIn.ifPresent(other -> Stream.concat(Stream.of(other.zone()), other.zones().values().stream())
                .forEach(zone -> known(root, zone, zones.ids())));

        NavigableSet<LocalDate> days = new TreeSet<>(Set.of(first));
        List.of(activities, zones, national, thresholds, areas).forEach(dated -> days.addAll(dated.days()));
        return new RuleHistory(
                root.text("id"),
                days.stream()
                        .map(day -> new RuleSet(
                                root.text("id"),
                                RuleEntries.line(root),
                                standIn,
                                root.text("title_zh"),
                                root.text("title_en"),
                                source,
                                day,
                                root.textOr("zone_attribute", ""),
                                zones.on(day),
                                activities.on(day),
                                documents,
                                national.on(day).values().stream().findFirst(),
                                List.copyOf(thresholds.on(day).values()),
                                List.copyOf(areas.on(day).values()),
                                sha256(file)))
                        .toList());
    }

    private String sha256(DataFile file) {
        return DataFile.sha256(Stream.concat(Stream.of(file), shared.stream()).toList());
    }

    /**
     * Requires that the rules know each other: a line that another one follows exists, with the zones that are named.
     *
     * @param rules all lines of a city, by id
     * @throws DataFileException with the file and the reason
     */
    public static void requireKnownLines(Map<String, RuleHistory> rules) {
        rules.values().stream().flatMap(history -> history.states().stream()).forEach(state -> state.areas().stream()
                .flatMap(area -> area.follows().stream())
                .filter(followed -> !isKnown(followed, state, rules.get(followed.line())))
                .findFirst()
                .ifPresent(followed -> {
                    throw new DataFileException(
                            "rules/" + state.id() + ".yaml",
                            0,
                            "follows the line '" + followed.line() + "', which is not there or has other zones");
                }));
    }

    private static boolean isKnown(Followed followed, RuleSet state, RuleHistory other) {
        return other != null
                && followed.zones().keySet().containsAll(state.zones().keySet())
                && other.states().stream().allMatch(rules -> rules.zones()
                        .keySet()
                        .containsAll(followed.zones().values()));
    }

    private static <T> void put(Map<String, T> all, Node node, T value) {
        if (all.put(node.text("id"), value) != null) {
            throw node.malformed("'" + node.text("id") + "' stands twice");
        }
    }

    /** Reads a zone. A zone may permit an activity that only comes into force later. */
    private static ZoneRule zone(Node node, RuleEntries entries, Set<String> activities) {
        ZoneRule zone = entries.zone(node);
        Stream.of(
                        zone.permits(),
                        zone.onlyAs().keySet(),
                        zone.onlyAs().values(),
                        zone.others().allows(),
                        zone.others().forbids())
                .flatMap(Collection::stream)
                .filter(id -> !activities.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw node.malformed("names the unknown activity '" + id + "'");
                });
        return zone;
    }

    /** Requires that the zones which may apply where the zone is unknown are defined in the file. */
    private static void requireKnownCandidates(Node root, DatedEntries<ZoneRule> zones) {
        for (Node node : root.list("zones")) {
            for (String id : node.texts("may_be")) {
                known(node, id, zones.ids());
                if (zones.all(id).anyMatch(zone -> !zone.mayBe().isEmpty())) {
                    throw node.malformed("may_be names '" + id + "', which is itself not known");
                }
            }
        }
    }

    private static NationalProjects national(Node node, RuleEntries entries, DatedEntries<ZoneRule> zones) {
        NationalProjects projects = entries.nationalProjects(node);
        projects.zones().forEach(zone -> known(node, zone, zones.ids()));
        return projects;
    }

    private static String areaId(Node node) {
        return node.textOr("id", node.text("attribute") + "=" + String.join(";", node.texts("values")));
    }

    static String known(Node node, String id, Set<String> known) {
        if (!known.contains(id)) {
            throw node.malformed("names the unknown '" + id + "'; known are " + String.join(", ", known));
        }
        return id;
    }
}
