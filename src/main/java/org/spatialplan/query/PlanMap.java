package org.spatialplan.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.KnownVersions;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.DerivedState;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LinkedLayers;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;

/**
 * The plan on the map at one moment: the plan, the current version of each layer, and the links placed on the ground.
 * Immutable and thread-safe; an import makes a new map.
 */
public final class PlanMap implements KnownVersions {

    private final Plan plan;
    private final Catalogue catalogue;
    private final GroundFrame frame;
    private final Map<String, LayerIndex> layers;
    private final Map<String, RuleHistory> rules;
    private final List<PlacedLink> links;
    private final Map<Subject, List<PlacedLink>> linksBySubject;
    private final Map<Subject, Geometry> geometries;
    private final Map<String, List<VersionInfo>> histories;
    private final ConcealedVersions concealed;
    private final Attachments attachments = new Attachments();

    /**
     * Makes a map of layers that have one version.
     *
     * @param layers current version of each layer by its id
     */
    public PlanMap(
            Plan plan,
            Catalogue catalogue,
            GroundFrame frame,
            Map<String, LayerIndex> layers,
            Map<String, RuleHistory> rules,
            List<PlacedLink> links) {
        this(plan, catalogue, frame, layers, rules, links, Map.of(), ConcealedVersions.NONE);
    }

    /**
     * Makes a map.
     *
     * @param layers current version of each layer by its id
     * @param histories all versions of a layer up to the current one, oldest first; not needed for a layer with one
     *     version
     */
    public PlanMap(
            Plan plan,
            Catalogue catalogue,
            GroundFrame frame,
            Map<String, LayerIndex> layers,
            Map<String, RuleHistory> rules,
            List<PlacedLink> links,
            Map<String, List<VersionInfo>> histories) {
        this(plan, catalogue, frame, layers, rules, links, histories, ConcealedVersions.NONE);
    }

    /**
     * Makes the map of an asker who does not see every version.
     *
     * @param layers the newest version that the asker sees of each layer by its id
     * @param histories all versions that the asker sees, oldest first
     * @param concealed when others were in force
     */
    public PlanMap(
            Plan plan,
            Catalogue catalogue,
            GroundFrame frame,
            Map<String, LayerIndex> layers,
            Map<String, RuleHistory> rules,
            List<PlacedLink> links,
            Map<String, List<VersionInfo>> histories,
            ConcealedVersions concealed) {
        this.concealed = concealed;
        this.plan = plan;
        this.catalogue = catalogue;
        this.frame = frame;
        this.layers = Map.copyOf(layers);
        this.rules = Map.copyOf(rules);
        this.links = List.copyOf(links);
        this.histories = Map.copyOf(histories);
        this.linksBySubject = this.links.stream()
                .collect(Collectors.groupingBy(link -> link.link().subject()));
        this.geometries = new HashMap<>();
        linksBySubject.forEach(
                (subject, placed) -> LinkedLayers.drawn(placed).ifPresent(g -> geometries.put(subject, g)));
    }

    /** Returns what is made of this map: verdicts, indicators, the search for names. */
    public Attachments attachments() {
        return attachments;
    }

    /** Returns the plan. */
    public Plan plan() {
        return plan;
    }

    /** Returns the definitions of the layers. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the frame in which the city is measured. */
    @Override
    public GroundFrame frame() {
        return frame;
    }

    /** Finds the current version of a layer. */
    @Override
    public Optional<LayerIndex> findLayer(String id) {
        return Optional.ofNullable(layers.get(id));
    }

    /** Lists all versions of a layer up to the one on this map, oldest first; empty for an unknown layer. */
    @Override
    public List<VersionInfo> versions(String layer) {
        return Optional.ofNullable(histories.get(layer))
                .orElseGet(() -> findLayer(layer).map(LayerIndex::info).stream().toList());
    }

    /** Finds the version of a layer that was current at a moment, as far as this map knows. */
    public Optional<VersionInfo> findVersion(String layer, Instant moment) {
        return versions(layer).stream()
                .filter(version -> !version.addedAt().isAfter(moment))
                .max(Comparator.comparingInt(VersionInfo::number));
    }

    /**
     * Finds the version of a layer by which verdicts are made; empty where a version that the asker does not see is in
     * force instead of the one on this map, by which a verdict would be wrong.
     */
    public Optional<LayerIndex> findInForce(String id) {
        return concealed.isConcealed(id) ? Optional.empty() : findLayer(id);
    }

    /** Finds the version of a layer by which verdicts were made at a moment, see {@link #findInForce(String)}. */
    public Optional<VersionInfo> findInForce(String id, Instant moment) {
        return concealed.isConcealed(id, moment) ? Optional.empty() : findVersion(id, moment);
    }

    /** Tests whether another version than the one on this map is in force, which the asker does not see. */
    public boolean isOutOfForce(String id) {
        return concealed.isConcealed(id) && findLayer(id).isPresent();
    }

    /** Tests whether another version than the asker sees was in force at a moment, see {@link #isOutOfForce(String)}. */
    public boolean isOutOfForce(String id, Instant moment) {
        return concealed.isConcealed(id, moment) && findVersion(id, moment).isPresent();
    }

    /** Returns when versions that are not on this map were in force instead of those on it. */
    public ConcealedVersions concealed() {
        return concealed;
    }

    /** Returns a layer's definition as of a moment: whether it followed from its source. */
    public LayerDefinition definitionAt(LayerDefinition layer, Instant moment) {
        Map<String, List<VersionInfo>> then = new HashMap<>();
        Stream.concat(Stream.of(layer.id()), layer.derivation().stream().map(LayerDefinition.Derivation::from))
                .forEach(id -> then.put(
                        id,
                        versions(id).stream()
                                .filter(version -> !version.addedAt().isAfter(moment))
                                .toList()));
        return DerivedState.describe(layer, then);
    }

    /** Returns the catalogue with each layer's definition as of a moment. */
    public Catalogue catalogueAt(Instant moment) {
        return catalogue()
                .with(catalogue().layers().stream()
                        .map(layer -> definitionAt(layer, moment))
                        .toList());
    }

    /**
     * Returns the catalogue with each layer's definition as of a version.
     *
     * @param version the version of a layer that counts as its newest; empty for the current one
     */
    public Catalogue catalogueOf(Function<String, Optional<VersionInfo>> version) {
        Map<String, List<VersionInfo>> then = new HashMap<>();
        catalogue().layers().forEach(layer -> {
            int newest = version.apply(layer.id()).map(VersionInfo::number).orElse(Integer.MAX_VALUE);
            then.put(
                    layer.id(),
                    versions(layer.id()).stream()
                            .filter(each -> each.number() <= newest)
                            .toList());
        });
        return catalogue()
                .with(catalogue().layers().stream()
                        .map(layer -> DerivedState.describe(layer, then))
                        .toList());
    }

    /** Finds the rules of a name through time. */
    public Optional<RuleHistory> findRules(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /**
     * Returns all rules in force on a day, by their ids. The result is equal on two days between which nothing came
     * into force.
     */
    public Map<String, RuleSet> rulesOn(LocalDate day) {
        Map<String, RuleSet> inForce = new HashMap<>();
        rules.forEach((id, history) -> history.on(day).ifPresent(then -> inForce.put(id, then)));
        return inForce;
    }

    /** Lists the days on which an entry of any rules came or comes into force. */
    public Set<LocalDate> rulesChanged() {
        return rules.values().stream()
                .flatMap(history -> history.states().stream())
                .map(RuleSet::from)
                .collect(Collectors.toSet());
    }

    /** Lists all links, placed on the ground. */
    public List<PlacedLink> links() {
        return links;
    }

    /** Lists the links of an item; empty if there are none. */
    public List<PlacedLink> linksOf(Subject subject) {
        return linksBySubject.getOrDefault(subject, List.of());
    }

    /**
     * Finds the drawing of an item: the places of its links in degrees (CRS84), without whole territories. Empty for an
     * item whose territory alone is known.
     */
    public Optional<Geometry> findGeometry(Subject subject) {
        return Optional.ofNullable(geometries.get(subject));
    }

    /**
     * Returns a feature.
     *
     * @throws UnknownNameException for an unknown layer or feature, with similar names
     */
    public LayerIndex.Entry getFeature(FeatureRef ref) {
        return getLayer(ref.layer()).find(ref.id()).orElseThrow(() -> UnknownNameException.feature(ref, this));
    }

    /**
     * Returns the current version of a layer.
     *
     * @throws UnknownNameException for an unknown layer, with similar names
     */
    public LayerIndex getLayer(String id) {
        return findLayer(id).orElseThrow(() -> UnknownNameException.layer(id, this));
    }
}
