package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
 *
 * <p>An index may be without outlines: it knows all features, and {@link #with} adds the pieces near some place, cut
 * elsewhere by {@link #cut}. Questions about grounds whose {@link PackedAreas#reach} meets no other pieces are answered
 * as by the index of the whole version, to the last bit.
 */
public final class LayerIndex {

    private final VersionInfo info;
    private final Map<String, Entry> entries;
    private final List<Entry> located;
    private final Map<String, Integer> numbers;
    private final BitSet withArea;
    private final BitSet withLower;
    private final double worstAccuracyM;
    private final BoxTree tree;
    private final PackedAreas areas;
    private final LinesAndPoints lower;
    private final Attachments attachments = new Attachments();

    private LayerIndex(VersionInfo info, Map<String, Entry> entries, SurfaceMeasure surface) {
        this.info = info;
        this.entries = entries;
        this.located = entries.values().stream().filter(Entry::isLocated).toList();
        this.numbers = new HashMap<>();
        located.forEach(entry -> numbers.put(entry.feature().id(), numbers.size()));
        this.withArea = new BitSet();
        this.withLower = new BitSet();
        for (int i = 0; i < located.size(); i++) {
            withArea.set(i, located.get(i).kind.area());
            withLower.set(i, located.get(i).kind.lower());
        }
        this.worstAccuracyM =
                located.stream().mapToDouble(Entry::accuracyM).max().orElse(0);
        List<Geometry> grounds = located.stream()
                .flatMap(entry -> entry.shape.stream())
                .map(UncertainShape::ground)
                .toList();
        this.tree = BoxTree.of(grounds.size(), i -> grounds.get(i).getEnvelopeInternal());
        this.areas = grounds.size() == located.size()
                ? PackedAreas.of(grounds, surface)
                : PackedAreas.ofPieces(located.size(), Collections.emptyIterator(), surface);
        LinesAndPoints.Builder lines = new LinesAndPoints.Builder();
        for (int i = withLower.nextSetBit(0); i >= 0 && i < grounds.size(); i = withLower.nextSetBit(i + 1)) {
            lines.addLength(i, LinesAndPoints.lengthM(grounds.get(i), surface));
            LinesAndPoints.cut(i, 0, grounds.get(i), lines::add);
        }
        this.lower = lines.build();
    }

    private LayerIndex(LayerIndex of, PackedAreas areas, LinesAndPoints lower) {
        this.info = of.info;
        this.entries = of.entries;
        this.located = of.located;
        this.numbers = of.numbers;
        this.withArea = of.withArea;
        this.withLower = of.withLower;
        this.worstAccuracyM = of.worstAccuracyM;
        this.tree = of.tree;
        this.areas = areas;
        this.lower = lower;
    }

    /** Indexes a layer version in a city's ground frame. */
    public static LayerIndex of(LayerVersion version, GroundFrame frame) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Feature feature : version.features()) {
            entries.put(feature.id(), Entry.of(feature, shapeOf(feature, frame)));
        }
        return new LayerIndex(version.info(), entries, frame.surface());
    }

    /** Returns the shape with which a feature is indexed in a frame; empty if it is not located. */
    public static Optional<UncertainShape> shapeOf(Feature feature, GroundFrame frame) {
        return feature.geometry()
                .map(geometry -> new UncertainShape(
                        counted(frame.toGround(geometry)), feature.accuracyM().orElse(0)));
    }

    /**
     * What the check must know of a located feature that is not near.
     *
     * @param area whether it has an area
     * @param lower whether it has lines or points
     */
    public record Kind(boolean area, boolean lower, double accuracyM) {

        public static Kind of(UncertainShape shape) {
            return new Kind(
                    shape.ground().getDimension() == 2, Dimensions.hasLowerThanArea(shape.ground()), shape.accuracyM());
        }
    }

    /**
     * Lists the features of a layer version without their outlines.
     *
     * @param kind of a feature; empty if it is not located
     */
    public static LayerIndex withoutOutlines(
            VersionInfo info, List<Feature> features, Function<Feature, Optional<Kind>> kind, SurfaceMeasure surface) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        features.forEach(feature ->
                entries.put(feature.id(), new Entry(feature, kind.apply(feature).orElse(null), Optional.empty())));
        return new LayerIndex(info, entries, surface);
    }

    /**
     * Cuts the shape of a feature into the parts of which {@link #with} makes an index.
     *
     * @param number of the feature among those that its layer locates, see {@link #findNumber}
     * @param parts receives them in their {@link Cut#ORDER}
     */
    public static void cut(int number, Geometry ground, SurfaceMeasure surface, Consumer<Cut> parts) {
        int[] pieces = new int[1];
        PackedAreas.cut(number, ground, surface, piece -> {
            pieces[0] = piece.pieces();
            parts.accept(piece);
        });
        LinesAndPoints.cut(number, pieces[0], ground, parts);
    }

    /**
     * Returns the index of the same features with other parts of their outlines.
     *
     * @param ascending in their {@link Cut#ORDER}
     * @throws IllegalArgumentException if they are not
     */
    public LayerIndex with(Iterator<Cut> ascending) {
        LinesAndPoints.Builder lines = new LinesAndPoints.Builder();
        List<CutPiece> pieces = new ArrayList<>();
        while (ascending.hasNext()) {
            Cut next = ascending.next();
            if (next instanceof CutPiece piece) {
                lines.addLength(piece.area(), piece.linesM());
                pieces.add(piece);
            } else {
                lines.add((CutLine) next);
            }
        }
        return new LayerIndex(
                this, PackedAreas.ofPieces(located.size(), pieces.iterator(), areas.surface()), lines.build());
    }

    /**
     * Indexes some of the features with other shapes.
     *
     * @param wanted the others are left without a shape
     * @param reshape makes areas of all shapes, with their accuracies
     */
    public LayerIndex reshaped(Predicate<Feature> wanted, UnaryOperator<UncertainShape> reshape) {
        Map<String, Entry> changed = new LinkedHashMap<>();
        entries.forEach((id, entry) -> changed.put(id, entry.reshaped(wanted, reshape)));
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
                .flatMap(entry -> entry.shape.stream())
                .mapToLong(shape -> shape.ground().getNumPoints())
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

    /** Returns the positional accuracy of a located feature in metres. */
    public double accuracyM(int number) {
        return located.get(number).accuracyM();
    }

    /**
     * Returns the points of a located feature in a box, and the segments of its lines whose box meets it, in metres of the
     * ground frame.
     */
    public Geometry lowerNear(int number, Envelope box) {
        return lower.near(number, box);
    }

    /** Returns how long all lines of a located feature are on the surface; empty if it has no lines. */
    public OptionalDouble linesM(int number) {
        return lower.lengthM(number);
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

    /** A feature and its shape on the ground. Immutable; two entries are the same only if they are one. */
    public static final class Entry {

        private final Feature feature;
        private final Kind kind;
        private final Optional<UncertainShape> shape;

        /** @param kind null if the feature is not located */
        private Entry(Feature feature, Kind kind, Optional<UncertainShape> shape) {
            this.feature = feature;
            this.kind = kind;
            this.shape = shape;
        }

        private static Entry of(Feature feature, Optional<UncertainShape> shape) {
            return new Entry(feature, shape.map(Kind::of).orElse(null), shape);
        }

        private Entry reshaped(Predicate<Feature> wanted, UnaryOperator<UncertainShape> reshape) {
            if (kind == null || !wanted.test(feature)) {
                return new Entry(feature, null, Optional.empty());
            }
            return shape.isPresent()
                    ? of(feature, shape.map(reshape))
                    : new Entry(feature, new Kind(true, false, kind.accuracyM), Optional.empty());
        }

        public Feature feature() {
            return feature;
        }

        public boolean isLocated() {
            return kind != null;
        }

        /** Returns the accuracy in metres of a located feature. */
        public double accuracyM() {
            return kind.accuracyM;
        }

        /**
         * Returns the shape; empty if the feature is not located.
         *
         * @throws IllegalStateException if the index is without outlines
         */
        public Optional<UncertainShape> shape() {
            if (kind != null && shape.isEmpty()) {
                throw new IllegalStateException("feature " + feature.id() + " is indexed without its outline");
            }
            return shape;
        }
    }
}
