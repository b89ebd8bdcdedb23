package org.spatialplan.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.check.CheckedLayer.Role;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.PackedAreas;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Followed;
import org.spatialplan.text.LocalizedText;

/**
 * All layers of control lines, in the versions of one moment. Immutable and thread-safe; what the check needs of them is
 * made once, at first use.
 */
public final class CheckedMap {

    private static final int MAX_CHOICES = 8;

    private final List<CheckedLayer> layers;
    private final List<UncheckedLayer> unchecked;
    private final Territory territory;
    private final GroundFrame frame;
    private final double worstM;
    private final double nearM;
    private final WithheldLayers withheld;
    private final List<RuleSet> rules;
    private final List<ControlLine> lines;
    private final MadeOnce<List<String>, CheckedMap> chosen = MadeOnce.softly(MAX_CHOICES);
    private final MadeOnce<WithheldLayers, CheckedMap> discreet = MadeOnce.softly(MAX_CHOICES);
    private volatile ConflictCheck check;

    /**
     * Makes a map.
     *
     * @param layers all that are looked at, for one line several: its own, the ground near them, or what stands in for
     *     them
     * @param unchecked layers of lines that hold nothing at that moment, or whose rules are not in force on the day:
     *     without them the line cannot be clear
     * @param territory the ground for which the layers have data
     */
    public CheckedMap(
            List<CheckedLayer> layers, List<UncheckedLayer> unchecked, Territory territory, GroundFrame frame) {
        this(layers, unchecked, territory, frame, WithheldLayers.NONE);
    }

    private CheckedMap(
            List<CheckedLayer> layers,
            List<UncheckedLayer> unchecked,
            Territory territory,
            GroundFrame frame,
            WithheldLayers withheld) {
        this.withheld = withheld;
        this.layers = List.copyOf(layers);
        this.unchecked = List.copyOf(unchecked);
        this.territory = territory;
        this.frame = frame;
        this.worstM = Stream.concat(this.layers.stream().map(CheckedLayer::index), territory.layers().stream())
                .mapToDouble(LayerIndex::worstAccuracyM)
                .max()
                .orElse(0);
        this.nearM = this.layers.stream()
                .flatMap(layer -> layer.nearZone().stream())
                .mapToDouble(zone -> zone.extent().nearM())
                .max()
                .orElse(0);
        this.rules = Stream.concat(
                        this.layers.stream().map(CheckedLayer::rules),
                        this.unchecked.stream().flatMap(layer -> layer.rules().stream()))
                .distinct()
                .toList();
        this.lines = Stream.concat(
                        this.layers.stream().map(layer -> layer.rules().line()),
                        this.unchecked.stream().map(UncheckedLayer::line))
                .distinct()
                .sorted()
                .toList();
    }

    /** Lists all layers that are looked at. */
    public List<CheckedLayer> layers() {
        return layers;
    }

    /** Lists the layers of which everything may be said. */
    public List<CheckedLayer> disclosed() {
        return withheld.isEmpty()
                ? layers
                : layers.stream().filter(layer -> !withheld.isOf(layer)).toList();
    }

    /** Lists the layers that cannot be checked. */
    public List<UncheckedLayer> unchecked() {
        return unchecked;
    }

    /** Returns the ground for which the layers have data. */
    public Territory territory() {
        return territory;
    }

    /** Returns the frame in which everything is measured. */
    public GroundFrame frame() {
        return frame;
    }

    /**
     * Collects the layers with rules where every version is seen.
     *
     * @param layer finds the version of a layer; a layer without one is not checked
     * @param rules the rules in force on the day of the check, by their ids
     */
    public static CheckedMap of(
            Catalogue catalogue,
            Function<String, Optional<LayerIndex>> layer,
            Map<String, RuleSet> rules,
            GroundFrame frame) {
        return of(catalogue, layer, id -> false, rules, frame);
    }

    /**
     * Collects the layers with rules.
     *
     * @param layer finds the version of a layer; a layer without one is not checked
     * @param notPublic whether a layer is without one because the version in force is not public
     * @param rules the rules in force on the day of the check, by their ids
     */
    public static CheckedMap of(
            Catalogue catalogue,
            Function<String, Optional<LayerIndex>> layer,
            Predicate<String> notPublic,
            Map<String, RuleSet> rules,
            GroundFrame frame) {
        List<CheckedLayer> own = new ArrayList<>();
        List<UncheckedLayer> unchecked = new ArrayList<>();
        for (LayerDefinition definition : catalogue.layers()) {
            if (definition.rules().isPresent()) {
                Optional<LayerIndex> index = layer.apply(definition.id());
                Optional<RuleSet> inForce = definition.rules().map(rules::get);
                if (index.isPresent() && inForce.isPresent()) {
                    own.add(CheckedLayer.of(definition, index.get(), inForce.get()));
                } else {
                    unchecked.add(unchecked(definition, inForce, notPublic.test(definition.id())));
                }
            }
        }
        List<LayerIndex> territory = catalogue.layers().stream()
                .filter(LayerDefinition::territory)
                .flatMap(definition -> layer.apply(definition.id()).stream())
                .toList();
        List<CheckedLayer> standIns = standIns(own, unchecked, catalogue, layer);
        return new CheckedMap(
                completed(own, unchecked, standIns), List.copyOf(unchecked), new Territory(territory), frame);
    }

    private static UncheckedLayer unchecked(LayerDefinition definition, Optional<RuleSet> rules, boolean notPublic) {
        return new UncheckedLayer(
                rules.map(RuleSet::line)
                        .orElseGet(() -> new ControlLine(
                                definition.rules().orElseThrow(),
                                new LocalizedText(definition.titleZh(), definition.titleEn()),
                                Integer.MAX_VALUE)),
                definition,
                rules,
                notPublic);
    }

    /** Finds what stands in for lines of which no own layer holds anything. */
    private static List<CheckedLayer> standIns(
            List<CheckedLayer> own,
            List<UncheckedLayer> unchecked,
            Catalogue catalogue,
            Function<String, Optional<LayerIndex>> layer) {
        return empty(own, unchecked)
                .flatMap(rules -> rules.standIn().stream().flatMap(standIn -> catalogue.find(standIn.layer()).stream()
                        .flatMap(definition -> layer.apply(standIn.layer()).stream()
                                .map(index -> CheckedLayer.standIn(definition, index, rules, standIn)))))
                .toList();
    }

    /** Lists the rules of the lines of which no own layer holds anything. */
    private static Stream<RuleSet> empty(List<CheckedLayer> own, List<UncheckedLayer> unchecked) {
        return unchecked.stream()
                .flatMap(missing -> missing.rules().stream())
                .distinct()
                .filter(rules ->
                        own.stream().noneMatch(checked -> checked.rules().id().equals(rules.id())));
    }

    /** Adds what follows from the layers: ground near features, stand-ins, features of other lines with the same law. */
    private static List<CheckedLayer> completed(
            List<CheckedLayer> own, List<UncheckedLayer> unchecked, List<CheckedLayer> standIns) {
        List<CheckedLayer> all = new ArrayList<>();
        for (CheckedLayer layer : own) {
            all.add(layer);
            layer.rules().near().forEach(zone -> all.add(layer.near(zone)));
        }
        all.addAll(standIns);
        Map<String, RuleSet> empty = new LinkedHashMap<>();
        empty(own, unchecked).forEach(rules -> empty.put(rules.id(), rules));
        Map<String, RuleSet> held = new LinkedHashMap<>();
        own.forEach(layer -> held.put(layer.rules().id(), layer.rules()));
        for (CheckedLayer layer : own) {
            layer.rules().areas().forEach(area -> area.follows()
                    .map(followed -> empty.getOrDefault(
                            followed.line(), followsAlways(layer, area) ? held.get(followed.line()) : null))
                    .ifPresent(rules -> all.add(CheckedLayer.following(layer, area, rules))));
        }
        return List.copyOf(all);
    }

    private static boolean followsAlways(CheckedLayer layer, AreaRule area) {
        return area.follows().filter(Followed::always).isPresent()
                && layer.index().located().stream().anyMatch(entry -> area.holdsOn(entry.feature()));
    }

    /** Returns the check. It is prepared at first use; of two threads that come first both prepare the same. */
    public ConflictCheck check() {
        ConflictCheck known = check;
        if (known == null) {
            known = new ConflictCheck(this);
            check = known;
        }
        return known;
    }

    /** Returns the same moment with verdicts that say less of some layers. */
    public CheckedMap withholding(WithheldLayers less) {
        return less.isEmpty()
                ? this
                : discreet.get(less, () -> new CheckedMap(layers, unchecked, territory, frame, less));
    }

    /** Returns the layers of which verdicts say less than they know. */
    public WithheldLayers withheld() {
        return withheld;
    }

    /** Lists the ids of the layers of which there is no version to check at that moment. */
    public List<String> missing() {
        return unchecked.stream()
                .filter(UncheckedLayer::isMissing)
                .map(UncheckedLayer::layer)
                .toList();
    }

    /** Lists the ids of the layers whose rules are not in force on the day. */
    public List<String> withoutRules() {
        return unchecked.stream()
                .filter(layer -> !layer.isMissing())
                .map(UncheckedLayer::layer)
                .toList();
    }

    /** Lists the rules in force of all lines, also of those whose layers hold nothing. */
    public List<RuleSet> rules() {
        return rules;
    }

    /** Lists all lines, the strictest first. */
    public List<ControlLine> lines() {
        return lines;
    }

    /**
     * Returns the same moment with only some of the lines.
     *
     * @param wanted ids of lines, or of layers for their lines
     */
    public CheckedMap only(List<String> wanted) {
        return chosen.get(List.copyOf(wanted), () -> choose(wanted));
    }

    private CheckedMap choose(List<String> wanted) {
        Predicate<ControlLine> isWanted =
                line -> wanted.contains(line.id()) || carriers(line).anyMatch(wanted::contains);
        return new CheckedMap(
                layers.stream()
                        .filter(layer -> isWanted.test(layer.rules().line()))
                        .toList(),
                unchecked.stream().filter(layer -> isWanted.test(layer.line())).toList(),
                territory,
                frame,
                withheld);
    }

    /** Lists the ids of the layers that are the line's own. */
    public Stream<String> carriers(ControlLine line) {
        return Stream.concat(
                layers.stream()
                        .filter(layer ->
                                layer.role() == Role.OWN && layer.rules().line().equals(line))
                        .map(layer -> layer.definition().id()),
                unchecked.stream().filter(layer -> layer.line().equals(line)).map(UncheckedLayer::layer));
    }

    /** Returns the same moment with another version of one layer. */
    public CheckedMap with(String layer, LayerIndex version) {
        Map<String, CheckedLayer> own = new LinkedHashMap<>();
        layers.stream()
                .filter(checked -> checked.role() == Role.OWN)
                .forEach(checked -> own.put(checked.definition().id(), checked));
        own.computeIfPresent(layer, (id, checked) -> CheckedLayer.of(checked.definition(), version, checked.rules()));
        unchecked.stream()
                .filter(missing -> missing.layer().equals(layer) && missing.isMissing())
                .forEach(missing -> own.put(
                        layer,
                        CheckedLayer.of(
                                missing.definition(), version, missing.rules().orElseThrow())));
        List<UncheckedLayer> left = unchecked.stream()
                .filter(missing -> !own.containsKey(missing.layer()))
                .toList();
        List<CheckedLayer> all = List.copyOf(own.values());
        return new CheckedMap(
                completed(
                        all, left, standInsWith(layer, version, empty(all, left).toList())),
                left,
                territory,
                frame,
                withheld);
    }

    /** Lists the stand-ins of lines that are still empty, with another version of one layer. */
    private List<CheckedLayer> standInsWith(String layer, LayerIndex version, List<RuleSet> empty) {
        return layers.stream()
                .filter(checked -> checked.role() == Role.STAND_IN && empty.contains(checked.rules()))
                .map(checked -> checked.definition().id().equals(layer)
                        ? CheckedLayer.standIn(
                                checked.definition(),
                                version,
                                checked.rules(),
                                checked.rules().standIn().orElseThrow())
                        : checked)
                .toList();
    }

    /**
     * Lists the grounds that the check looks at, each once and always in the same order: versions of layers, the ground
     * near their features, and the territory. A map whose indexes are without outlines gets parts of them by
     * {@link #over}.
     */
    public List<MappedGround> grounds() {
        Map<LayerIndex, MappedGround> grounds = new IdentityHashMap<>();
        List<MappedGround> all = new ArrayList<>();
        for (CheckedLayer layer : layers) {
            addGround(new MappedGround(layer.source(), layer.source(), Optional.empty()), grounds, all);
            addGround(new MappedGround(layer.index(), layer.source(), layer.nearZone()), grounds, all);
        }
        territory.layers().forEach(index -> addGround(new MappedGround(index, index, Optional.empty()), grounds, all));
        return List.copyOf(all);
    }

    private static void addGround(MappedGround ground, Map<LayerIndex, MappedGround> known, List<MappedGround> all) {
        if (known.putIfAbsent(ground.index(), ground) == null) {
            all.add(ground);
        }
    }

    /**
     * Returns the same map over other outlines of the same features. What depends on all features stays as it is: roles,
     * chosen features, unlocated ones, the accuracies, what stands in and what follows.
     *
     * @param outlines for each of the {@link #grounds} its index with other parts, see {@link LayerIndex#with}
     */
    public CheckedMap over(List<LayerIndex> outlines) {
        Map<LayerIndex, LayerIndex> byIndex = new IdentityHashMap<>();
        List<MappedGround> grounds = grounds();
        for (int i = 0; i < grounds.size(); i++) {
            byIndex.put(grounds.get(i).index(), outlines.get(i));
        }
        return new CheckedMap(
                layers.stream().map(layer -> layer.over(byIndex::get)).toList(),
                unchecked,
                new Territory(territory.layers().stream().map(byIndex::get).toList()),
                frame,
                withheld);
    }

    /**
     * Returns the box that all parts of outlines must meet on which the check of a place depends: a check over outlines
     * that lack none of them gives the same report, to the last bit.
     *
     * @param place the box of a place, in metres of the ground frame
     * @param accuracyM of the place
     */
    public Envelope reach(Envelope place, double accuracyM) {
        Envelope reach = PackedAreas.reach(place, accuracyM, worstM);
        Envelope near = PackedAreas.reach(place, 0, 0);
        near.expandBy(nearM + accuracyM + worstM);
        reach.expandToInclude(near);
        return reach;
    }

    /** Finds a line's own layer by id. */
    public Optional<CheckedLayer> find(String layer) {
        return layers.stream()
                .filter(checked -> checked.role() == Role.OWN)
                .filter(checked -> checked.definition().id().equals(layer))
                .findFirst();
    }

    /** Lists the layers that were looked at, without the ground near them, which is no layer of its own. */
    public List<CheckedLayer> lookedAt() {
        return layers.stream().filter(layer -> layer.role() != Role.NEAR).toList();
    }

    /** Finds the layer of a finding. */
    public Optional<CheckedLayer> find(Finding finding) {
        return layers.stream()
                .filter(checked -> checked.rules().line().id().equals(finding.line()))
                .filter(checked -> checked.definition().id().equals(finding.layer()))
                .findFirst();
    }
}
