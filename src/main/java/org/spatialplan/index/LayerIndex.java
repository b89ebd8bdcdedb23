package org.spatialplan.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.spatialplan.geo.BoxTree;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.SurfaceMeasure;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;

/**
 * One layer version in memory, in the metres of the ground frame, with a packed Hilbert R-tree. Immutable: threads read
 * it without locks.
 */
public final class LayerIndex {

    private final VersionInfo info;
    private final Map<String, Entry> entries;
    private final BoxTree tree;
    private final List<Entry> located;
    private final Map<String, Integer> numbers;
    private final PackedAreas areas;
    private final BitSet withArea = new BitSet();
    private final BitSet withLower = new BitSet();
    private final double worstAccuracyM;
    private final Attachments attachments = new Attachments();

    private LayerIndex(VersionInfo info, Map<String, Entry> entries, SurfaceMeasure surface) {
        this.info = info;
        this.entries = entries;
        this.located = entries.values().stream()
                .filter(entry -> entry.shape().isPresent())
                .toList();
        this.tree = BoxTree.of(
                located.size(),
                i -> located.get(i).shape().orElseThrow().ground().getEnvelopeInternal());
        this.numbers = new HashMap<>();
        located.forEach(entry -> numbers.put(entry.feature().id(), numbers.size()));
        this.areas = PackedAreas.of(
                located.stream()
                        .map(entry -> entry.shape().orElseThrow().ground())
                        .toList(),
                surface);
        for (int i = 0; i < located.size(); i++) {
            Geometry ground = located.get(i).shape().orElseThrow().ground();
            withArea.set(i, ground.getDimension() == 2);
            withLower.set(i, Dimensions.hasLowerThanArea(ground));
        }
        this.worstAccuracyM = located.stream()
                .mapToDouble(entry -> entry.shape().orElseThrow().accuracyM())
                .max()
                .orElse(0);
    }

    /** Indexes a layer version in a city's ground frame. */
    public static LayerIndex of(LayerVersion version, GroundFrame frame) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Feature feature : version.features()) {
            Entry entry = new Entry(
                    feature,
                    feature.geometry()
                            .map(geometry -> new UncertainShape(
                                    counted(frame.toGround(geometry)),
                                    feature.accuracyM().orElse(0))));
            entries.put(feature.id(), entry);
        }
        return new LayerIndex(version.info(), entries, frame.surface());
    }

    /**
     * Indexes the same features with other shapes.
     *
     * @param reshape the new shape of each entry; empty leaves the feature without one
     */
    public LayerIndex reshaped(Function<Entry, Optional<UncertainShape>> reshape) {
        Map<String, Entry> changed = new LinkedHashMap<>();
        entries.forEach((id, entry) -> changed.put(id, new Entry(entry.feature(), reshape.apply(entry))));
        return new LayerIndex(info, changed, areas.surface());
    }

    /** Unites the areas of a collection, which may overlap, so that their ground counts once. */
    private static Geometry counted(Geometry ground) {
        return ground.getClass() == GeometryCollection.class ? Dimensions.united(ground) : ground;
    }

    /** Returns the record of the version. */
    public VersionInfo info() {
        return info;
    }

    /** Returns what is derived from this version: its feature table, with everything derived from that. */
    public Attachments attachments() {
        return attachments;
    }

    /** Computes the memory size anew at each call. */
    public IndexSize size() {
        long vertices = located.stream()
                .mapToLong(entry -> entry.shape().orElseThrow().ground().getNumPoints())
                .sum();
        return IndexSize.of(entries.size(), vertices, areas);
    }

    /** Returns the version that is indexed. */
    public LayerVersion version() {
        return new LayerVersion(
                info, entries.values().stream().map(Entry::feature).toList());
    }

    /** Lists all features in file order, located or not. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * Returns the located features in packed form, numbered as in {@link #located}; lines and points are areas without
     * extent.
     */
    public PackedAreas areas() {
        return areas;
    }

    /** Lists the located features in file order. */
    public List<Entry> located() {
        return located;
    }

    /** Finds the number of a feature in {@link #areas}; empty if it is unknown or not located. */
    public OptionalInt findNumber(String id) {
        Integer number = numbers.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Tests whether a located feature has an area. */
    public boolean hasArea(int number) {
        return withArea.get(number);
    }

    /** Tests whether a located feature has lines or points. */
    public boolean hasLower(int number) {
        return withLower.get(number);
    }

    /** Tests whether any feature has lines or points. */
    public boolean hasLower() {
        return !withLower.isEmpty();
    }

    /** Returns the largest positional accuracy of a feature, in metres; 0 if nothing is located. */
    public double worstAccuracyM() {
        return worstAccuracyM;
    }

    /** Finds a feature by id, located or not. */
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Lists the located features whose envelope meets an envelope in metres of the ground frame, in file order. */
    public List<Entry> near(Envelope ground) {
        return Arrays.stream(tree.near(ground)).mapToObj(located::get).toList();
    }

    /**
     * Finds the located feature whose drawing is nearest to a ground in metres of the ground frame; of several that it
     * meets any. Empty if nothing is located.
     *
     * @param chosen numbers of the features that are looked at; empty for all
     */
    public Optional<NearestFeature> findNearest(Geometry ground, Optional<BitSet> chosen) {
        return NearestFeature.find(this, ground, chosen);
    }

    /**
     * A feature and its shape on the ground.
     *
     * @param shape empty if the feature is unlocated
     */
    public record Entry(Feature feature, Optional<UncertainShape> shape) {}
}
