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
import java.util.function.Function;
import java.util.stream.Stream;
import org.spatialplan.format.rules.YamlDocument.Node;
import org.spatialplan.layer.ControlLine;
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
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

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
        root.list("sources").forEach(node -> put(sources, node, RuleEntries::source));
        LegalSource source = Optional.ofNullable(
                        sources.get(known(root.node("source"), root.text("source"), sources.keySet())))
                .orElseGet(RuleEntries::noSource);
        LocalDate first = RuleEntries.day(root, "from", source.inForce());
        Map<String, Document> documents = new LinkedHashMap<>();
        root.optionalList("documents").forEach(node -> put(documents, node, RuleEntries::document));
        RuleEntries entries = new RuleEntries(sources, source, first, documents, RuleEntries.conditions(root));

        DatedEntries<ActivityClass> activities = new DatedEntries<>(first);
        root.optionalList("activities").forEach(node -> add(activities, node, node.text("id"), entries::activity));
        Set<String> own = Set.copyOf(activities.ids());
        shared.stream()
                .flatMap(all -> YamlDocument.read(all).root().list("activities").stream())
                .filter(node -> !own.contains(node.text("id")))
                .forEach(node -> add(activities, node, node.text("id"), entries::activity));
        DatedEntries<ZoneRule> zones = new DatedEntries<>(first);
        root.list("zones")
                .forEach(node -> add(zones, node, node.text("id"), one -> zone(one, entries, activities.ids())));
        root.list("zones").forEach(node -> zones.requireFromTheFirstDay(node, node.text("id")));
        requireKnownCandidates(root, zones);
        DatedEntries<NationalProjects> national = new DatedEntries<>(first);
        root.oneOrMoreNodes(NATIONAL)
                .forEach(node -> add(national, node, NATIONAL, one -> national(one, entries, zones)));
        DatedEntries<Threshold> thresholds = new DatedEntries<>(first);
        root.optionalList("thresholds")
                .forEach(node -> add(thresholds, node, node.text("measure"), RuleEntries::threshold));
        DatedEntries<AreaRule> areas = new DatedEntries<>(first);
        root.optionalList("areas").forEach(node -> add(areas, node, areaId(node), entries::area));

        Optional<StandIn> standIn = root.optionalNode("stand_in").map(RuleEntries::standIn);
        standIn.ifPresent(other -> Stream.concat(Stream.of(other.zone()), other.zones().values().stream())
                .forEach(zone -> known(root.node("stand_in"), zone, zones.ids())));

        String id = root.text("id");
        ControlLine line = RuleEntries.line(root);
        LocalizedText title = new LocalizedText(root.text("title_zh"), root.text("title_en"));
        file.requireWhole();
        shared.ifPresent(DataFile::requireWhole);
        NavigableSet<LocalDate> days = new TreeSet<>(Set.of(first));
        List.of(activities, zones, national, thresholds, areas).forEach(dated -> days.addAll(dated.days()));
        return new RuleHistory(
                id,
                days.stream()
                        .map(day -> new RuleSet(
                                id,
                                line,
                                standIn,
                                title.zh(),
                                title.en(),
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
     */
    public static void requireKnownLines(Map<String, RuleHistory> rules, FileFaults faults) {
        rules.values().stream().flatMap(history -> history.states().stream()).forEach(state -> state.areas().stream()
                .flatMap(area -> area.follows().stream())
                .filter(followed -> !isKnown(followed, state, rules.get(followed.line())))
                .forEach(followed -> faults.report(new DataFileException(
                        "rules/" + state.id() + ".yaml",
                        0,
                        Messages.of("format.rules.follows-unknown", followed.line())))));
    }

    private static boolean isKnown(Followed followed, RuleSet state, RuleHistory other) {
        return other != null
                && followed.zones().keySet().containsAll(state.zones().keySet())
                && other.states().stream().allMatch(rules -> rules.zones()
                        .keySet()
                        .containsAll(followed.zones().values()));
    }

    private static <T> void put(Map<String, T> all, Node node, Function<Node, T> reading) {
        Optional<T> value = node.attempt(reading);
        if (value.isPresent() && all.put(node.text("id"), value.get()) != null) {
            node.fault(Messages.of("format.city.id-twice", node.text("id")));
        }
    }

    private static <T> void add(DatedEntries<T> all, Node node, String id, Function<Node, T> reading) {
        node.attempt(reading).ifPresent(value -> all.add(node, id, value));
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
                .distinct()
                .forEach(id -> node.fault(Messages.of("format.rules.activity-unknown", id)));
        return zone;
    }

    /** Requires that the zones which may apply where the zone is unknown are defined in the file. */
    private static void requireKnownCandidates(Node root, DatedEntries<ZoneRule> zones) {
        for (Node node : root.list("zones")) {
            for (String id : node.texts("may_be")) {
                known(node.node("may_be"), id, zones.ids());
                if (zones.all(id).anyMatch(zone -> !zone.mayBe().isEmpty())) {
                    node.fault(Messages.of("format.rules.may-be-unknown", id));
                }
            }
        }
    }

    private static NationalProjects national(Node node, RuleEntries entries, DatedEntries<ZoneRule> zones) {
        NationalProjects projects = entries.nationalProjects(node);
        projects.zones().forEach(zone -> known(node.node("zones"), zone, zones.ids()));
        return projects;
    }

    private static String areaId(Node node) {
        return node.textOr("id", node.text("attribute") + "=" + String.join(";", node.texts("values")));
    }

    static String known(Node node, String id, Set<String> known) {
        if (!known.contains(id)) {
            node.fault(Messages.of("format.rules.unknown", id, String.join(", ", known)));
        }
        return id;
    }
}
