package org.spatialplan.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.MappedGround;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.layer.Feature;
import org.spatialplan.spark.home.HomeBasis;
import org.spatialplan.spark.home.HomeSettings;
import org.spatialplan.spark.home.HomesRun;
import org.spatialplan.spark.home.MeridianRule;
import org.spatialplan.spark.home.ParcelBoxes;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.text.Finding;

/** Checks parcels in homes: the way for large layers, and for parcels of several frames. */
final class HomesMode {

    /** Columns of numbers of 32 bits hold the nearest ones. */
    private static final double ROUNDING = 2.5e-7;

    private static final double MAX_MERIDIAN = 180;

    /** As many as there are zones of 3 degrees. */
    private static final int MAX_FRAMES = 120;

    /** For tests of the seal: by how many metres the boxes of homes are smaller than they must be. */
    private static final String WITHHELD = "spark.spatialplan.withheldM";

    private HomesMode() {}

    /**
     * Checks all parcels.
     *
     * @param city central meridian of the lake's city in degrees
     * @param marked the rows of {@link ParcelFiles#table} with duplicates marked
     * @param schema of the answers
     */
    static Dataset<Row> run(
            SparkSession spark,
            LakeOnCluster lake,
            Broadcast<Basis> basis,
            double city,
            JobOptions options,
            ParcelFiles parcels,
            Dataset<Row> marked,
            StructType schema) {
        options.frame().column().ifPresent(column -> requireMeridians(column, parcels));
        int cores = JavaSparkContext.fromSparkContext(spark.sparkContext()).defaultParallelism();
        HomeSettings usual =
                HomeSettings.of(cores).withheld(Double.parseDouble(spark.conf().get(WITHHELD, "0")));
        HomesRun run = new HomesRun(
                spark,
                new SharedBasis(basis, parcels.columns()),
                rule(options.frame(), city),
                options.homes().isPresent() ? usual.withHomes(options.homes().getAsInt()) : usual);
        return run.check(parcels.table(), marked, boxes(parcels), layers(lake, basis, city, cores), schema);
    }

    /**
     * Requires that the column names a central meridian for each parcel, and few in all: each has a map of its own.
     *
     * @throws BatchException if it does not
     */
    private static void requireMeridians(String column, ParcelFiles parcels) {
        List<Row> named = parcels.table()
                .select(functions.col(ParcelFiles.FRAME).cast(DataTypes.StringType))
                .distinct()
                .limit(MAX_FRAMES + 1)
                .collectAsList();
        for (Row row : named) {
            String value = row.getString(0);
            if (!isMeridian(value)) {
                throw new BatchException("frame-unreadable", column, value == null ? "" : value);
            }
        }
        if (named.size() > MAX_FRAMES) {
            throw new BatchException("frames-too-many", column, MAX_FRAMES);
        }
    }

    private static boolean isMeridian(String value) {
        try {
            return value != null && Math.abs(Double.parseDouble(value)) <= MAX_MERIDIAN;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static MeridianRule rule(FrameChoice choice, double city) {
        return switch (choice.kind()) {
            case CITY -> MeridianRule.one(city);
            case MERIDIAN -> MeridianRule.one(choice.meridian().orElseThrow());
            case ZONES -> MeridianRule.zones(city);
            case COLUMN -> MeridianRule.column(ParcelFiles.FRAME, city);
        };
    }

    private static ParcelBoxes boxes(ParcelFiles parcels) {
        return parcels.hasBoxes()
                ? ParcelBoxes.ofColumns(ParcelFiles.NUMBER, ParcelFiles.BOX, ROUNDING)
                : ParcelBoxes.ofGeometry(ParcelFiles.NUMBER, ParcelFiles.OUTLINE);
    }

    private static List<HomesRun.Layer> layers(LakeOnCluster lake, Broadcast<Basis> basis, double meridian, int cores) {
        List<HomesRun.Layer> layers = new ArrayList<>();
        CheckContext context = CheckContext.of(basis.value());
        for (String file : Pieces.filesOf(context.about(meridian))) {
            LakeTable table = context.table(file);
            layers.add(new HomesRun.Layer(file, table.vertices(), Pieces.spread(lake.outlines(file), table, cores)));
        }
        return layers;
    }

    /** The basis of a run as homes need it. */
    private record SharedBasis(Broadcast<Basis> basis, ParcelReader.Columns columns) implements HomeBasis {

        private CheckContext context() {
            return CheckContext.of(basis.value());
        }

        @Override
        public CheckedMap map(double meridian) {
            return context().about(meridian).bare();
        }

        @Override
        public CoordinateInterpretation coordinates() {
            return context().reading();
        }

        @Override
        public double accuracyM() {
            return basis.value().accuracyM();
        }

        @Override
        public String layerOf(MappedGround ground) {
            return context().fileOf(ground.source().info());
        }

        @Override
        public Feature feature(String layer, Row outline) {
            return context().feature(layer, outline.getInt(0), LakeOnCluster.geometry(outline.getAs(1)));
        }

        @Override
        public RowMaker rows(CheckedMap map) {
            ParcelRows rows = context().about(map.frame().centralMeridian()).rows(map);
            ParcelReader reader = new ParcelReader(columns);
            return (parcel, doubt) -> row(parcel, doubt, rows, reader);
        }

        private static Row row(
                Row parcel, Function<CheckedGround, Optional<Finding>> doubt, ParcelRows rows, ParcelReader reader) {
            int duplicateOf = parcel.fieldIndex(Duplicates.DUPLICATE_OF);
            return rows.check(
                    reader.read(parcel),
                    parcel.isNullAt(duplicateOf) ? Optional.empty() : Optional.of(parcel.getLong(duplicateOf)),
                    doubt);
        }
    }
}
