package org.spatialplan.spark.home;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.MappedGround;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.LimitedCheck;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.Feature;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.report.row.ReportRows;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.GroundReader;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;

/** A scene as executors know it; they are in this process. */
final class SceneBasis implements HomeBasis {

    private static final long serialVersionUID = 1;
    private static final Map<String, HomeScene> SCENES = new ConcurrentHashMap<>();

    /** A row for each parcel: its number, its central meridian, and all columns of the service's row as text. */
    static final StructType ROWS = new StructType()
            .add("number", DataTypes.LongType)
            .add(HomeScan.MERIDIAN, DataTypes.DoubleType)
            .add("row", DataTypes.StringType);

    private final String scene = UUID.randomUUID().toString();
    private final double accuracyM;
    private final String activity;

    SceneBasis(HomeScene scene, String activity, double accuracyM) {
        SCENES.put(this.scene, scene);
        this.activity = activity;
        this.accuracyM = accuracyM;
    }

    @Override
    public CheckedMap map(double meridian) {
        return SCENES.get(scene).bare(meridian);
    }

    @Override
    public CoordinateInterpretation coordinates() {
        return new CoordinateInterpretation(Crs.CRS84, false, Optional.empty());
    }

    @Override
    public double accuracyM() {
        return accuracyM;
    }

    @Override
    public String layerOf(MappedGround ground) {
        return ground.source().info().layer();
    }

    @Override
    public Feature feature(String layer, Row outline) {
        return SCENES.get(scene).feature(layer, outline.getInt(0));
    }

    @Override
    public RowMaker rows(CheckedMap map) {
        GroundCheck check = new GroundCheck(map, Works.of(activity), CheckConditions.NONE);
        LimitedCheck limited = LimitedCheck.of(check, new GroundReader(coordinates(), map.frame(), accuracyM));
        ReportRows rows = new ReportRows(map, HomeScene.DAY, number -> "");
        return (row, doubt) -> row(row, doubt, limited, rows);
    }

    private static Row row(
            Row row, Function<CheckedGround, Optional<Finding>> doubt, LimitedCheck limited, ReportRows rows) {
        Parcel parcel = parcel(row.getLong(0), row.getAs(1));
        CheckedGround checked = limited.check(parcel, Optional.empty(), false);
        CheckedGround counted = doubt.apply(checked)
                .map(fault -> limited.failed(parcel, Optional.empty(), fault))
                .orElse(checked);
        return RowFactory.create(
                row.getLong(0),
                row.getDouble(row.fieldIndex(HomeScan.MERIDIAN)),
                rows.row(counted).values().toString());
    }

    private static Parcel parcel(long number, byte[] wkb) {
        String id = "p" + number;
        if (wkb == null) {
            return Parcel.unreadable(number, id, "", Parcel.withoutGeometry("row " + number));
        }
        try {
            return Parcel.of(number, id, "", new WKBReader().read(wkb));
        } catch (ParseException e) {
            return Parcel.unreadable(
                    number, id, "", Finding.error("broken", "", new LocalizedText("broken", "broken")));
        }
    }
}
