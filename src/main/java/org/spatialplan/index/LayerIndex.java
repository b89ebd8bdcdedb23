package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.SurfaceMeasure;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;

/**
 * One layer version in memory, cut into pieces in the metres of the ground frame. Immutable: threads read it without
 * locks. Outlines on the ground are not kept: an {@link Entry#shape} makes its own when it is asked for.
 *
 * <p>An index may be without outlines: it knows all features, and {@link #with} adds the pieces near some place, cut
 * elsewhere by {@link #cut}. Questions about grounds whose {@link PackedAreas#reach} meets no other pieces are answered
 * as by the index of the whole version, to the last bit.
 */
public final class LayerIndex {

    private final VersionInfo info;
    private final Map<String, Entry> entries;
    private final List<Entry> located;
    private final BitSet withArea;
    private final BitSet withLower;
    private final double worstAccuracyM;
    private final long vertices;
    private final PackedAreas areas;
    private final LinesAndPoints lower;
    private final Attachments attachments = new Attachments();

    private LayerIndex(VersionInfo info, Features made, SurfaceMeasure surface) {
        this.info = info;
        this.entries = made.entries;
        this.located = List.copyOf(made.located);
        this.withArea = made.withArea;
        this.withLower = made.withLower;
        this.worstAccuracyM =
                located.stream().mapToDouble(Entry::accuracyM).max().orElse(0);
        this.vertices = made.vertices;
        this.areas = PackedAreas.of(made.pieces, located.size(), surface);
        this.lower = made.lines.build();
        located.forEach(entry -> entry.index = this);
    }

    private LayerIndex(LayerIndex of, PackedAreas areas, LinesAndPoints lower) {
        this.info = of.info;
        this.entries = of.entries;
        this.located = of.located;
        this.withArea = of.withArea;
        this.withLower = of.withLower;
        this.worstAccuracyM = of.worstAccuracyM;
        this.vertices = of.vertices;
        this.areas = areas;
        this.lower = lower;
    }

    /** Collects features, and cuts their ground. */
    private static final class Features {

        private final SurfaceMeasure surface;
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final List<Entry> located = new ArrayList<>();
        private final BitSet withArea = new BitSet();
        private final BitSet withLower = new BitSet();
        private final PieceIndex.Builder pieces = new PieceIndex.Builder();
        private final LinesAndPoints.Builder lines = new LinesAndPoints.Builder();
        private long vertices;

        Features(SurfaceMeasure surface) {
            this.surface = surface;
        }

        void addUnlocated(Feature feature) {
            entries.put(feature.id(), new Entry(feature, -1, 0, null));
        }

        /** @param drawing makes its ground again; null if nobody can */
        void add(Feature feature, Kind kind, Function<Feature, Geometry> drawing) {
            int number = located.size();
            Entry entry = new Entry(feature, number, kind.accuracyM(), drawing);
            entries.put(feature.id(), entry);
            located.add(entry);
            withArea.set(number, kind.area());
            withLower.set(number, kind.lower());
        }

        void cut(Geometry ground) {
            int number = located.size() - 1;
            pieces.add(number, ground);
            lines.addLength(number, LinesAndPoints.lengthM(ground, surface));
            LinesAndPoints.cut(number, 0, ground, lines::add);
        }
    }

    /** Indexes a layer version in a city's ground frame. */
    public static LayerIndex of(LayerVersion version, GroundFrame frame) {
        Features made = new Features(frame.surface());
        Function<Feature, Geometry> drawing =
                feature -> shapeOf(feature, frame).orElseThrow().ground();
        for (Feature feature : version.features()) {
            Optional<UncertainShape> shape = shapeOf(feature, frame);
            if (shape.isEmpty()) {
                made.addUnlocated(feature);
            } else {
                made.add(feature, Kind.of(shape.get()), drawing);
                made.cut(shape.get().ground());
                made.vertices += feature.geometry().orElseThrow().getNumPoints();
            }
        }
        return new LayerIndex(version.info(), made, frame.surface());
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
            return new Kind(shape.dimension() == 2, Dimensions.hasLowerThanArea(shape.ground()), shape.accuracyM());
        }
    }

    /**
     * Lists the features of a layer version without their outlines.
     *
     * @param kind of a feature; empty if it is not located
     */
    public static LayerIndex withoutOutlines(
            VersionInfo info, List<Feature> features, Function<Feature, Optional<Kind>> kind, SurfaceMeasure surface) {
        Features made = new Features(surface);
        for (Feature feature : features) {
            kind.apply(feature).ifPresentOrElse(of -> made.add(feature, of, null), () -> made.addUnlocated(feature));
        }
        return new LayerIndex(info, made, surface);
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
        Features made = new Features(areas.surface());
        Function<Feature, Geometry> drawing = feature ->
                reshape.apply(entries.get(feature.id()).shape().orElseThrow()).ground();
        for (Entry entry : entries.values()) {
            if (!entry.isLocated() || !wanted.test(entry.feature)) {
                made.addUnlocated(entry.feature);
            } else if (entry.drawing == null) {
                made.add(entry.feature, new Kind(true, false, entry.accuracyM), null);
            } else {
                UncertainShape shape = reshape.apply(entry.shapeOnce());
                made.add(entry.feature, Kind.of(shape), drawing);
                made.cut(shape.ground());
            }
        }
        return new LayerIndex(info, made, areas.surface());
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
        return IndexSize.of(entries.size(), vertices, areas.bytes() + lower.bytes());
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
        Entry entry = entries.get(id);
        return entry == null || !entry.isLocated() ? OptionalInt.empty() : OptionalInt.of(entry.number);
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

    /** Lists the located features that may come into a box in metres of the ground frame, in file order. */
    public List<Entry> near(Envelope box) {
        return Arrays.stream(areas.near(box)).mapToObj(located::get).toList();
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
        private final int number;
        private final double accuracyM;
        private final Function<Feature, Geometry> drawing;
        private final Optional<UncertainShape> shape;
        /** Where it is indexed. It is set once, before anybody sees the entry. */
        private LayerIndex index;

        /**
         * Makes an entry.
         *
         * @param number -1 if the feature is not located
         * @param drawing makes its ground; null if nobody can
         */
        private Entry(Feature feature, int number, double accuracyM, Function<Feature, Geometry> drawing) {
            this.feature = feature;
            this.number = number;
            this.accuracyM = accuracyM;
            this.drawing = drawing;
            this.shape = drawing == null ? Optional.empty() : Optional.of(new UncertainShape(new Ground(), accuracyM));
        }

        public Feature feature() {
            return feature;
        }

        public boolean isLocated() {
            return number >= 0;
        }

        /** Returns the accuracy in metres of a located feature. */
        public double accuracyM() {
            return accuracyM;
        }

        /**
         * Returns the shape; empty if the feature is not located. Its ground is made when it is asked for, and kept as
         * long as there is memory.
         *
         * @throws IllegalStateException if the index is without outlines
         */
        public Optional<UncertainShape> shape() {
            if (isLocated() && shape.isEmpty()) {
                throw new IllegalStateException("feature " + feature.id() + " is indexed without its outline");
            }
            return shape;
        }

        /** Returns a shape whose ground is not kept. */
        private UncertainShape shapeOnce() {
            return new UncertainShape(drawing.apply(feature), accuracyM);
        }

        /** The ground of the feature, made anew. */
        private final class Ground implements UncertainShape.Drawing {

            @Override
            public Geometry ground() {
                return drawing.apply(feature);
            }

            @Override
            public Envelope box() {
                return index.areas.box(number);
            }

            @Override
            public int dimension() {
                return index.hasArea(number)
                        ? 2
                        : feature.geometry().orElseThrow().getDimension();
            }
        }
    }
}
