package org.spatialplan.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.spatialplan.check.Territory;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.ParcelSample;
import org.spatialplan.text.Finding;

/**
 * The file of the area that an approval covers, diagnosed as the service diagnoses it.
 *
 * @param basis what executors need of it
 */
record ApprovalInput(ApprovalArea area, Basis.Approval basis) {

    /**
     * Reads a file of GeoParquet.
     *
     * @param stated what the caller says of the parcels' coordinates
     * @param reading of the parcels
     * @throws org.spatialplan.geo.CodedException if it cannot be used
     */
    static ApprovalInput read(
            SparkSession spark,
            String path,
            CoordinateOptions stated,
            CoordinateInterpretation reading,
            Territory territory,
            GroundFrame frame) {
        ParcelFiles file = ParcelFiles.open(
                spark,
                List.of(path),
                new JobOptions.Columns(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
        if (file.names().size() > 1) {
            throw new BatchException("approval-several-files", path);
        }
        ParcelReader reader = new ParcelReader(file.columns());
        List<Parcel> parcels = new ArrayList<>();
        List<byte[]> shapes = new ArrayList<>();
        long weight = 0;
        for (Iterator<Row> rows = file.table().toLocalIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            Parcel parcel = reader.read(row).parcel();
            weight += parcel.weight();
            ApprovalArea.requireSmall(parcels.size(), weight);
            parcels.add(parcel);
            shapes.add(row.isNullAt(ParcelReader.OUTLINE) ? null : row.getAs(ParcelReader.OUTLINE));
        }
        List<Finding> notes = new ArrayList<>(file.geo().notes());
        ParcelSample content = new ParcelSample(
                parcels,
                true,
                notes,
                file.geo().crs(),
                file.geo().unstated(),
                file.geo().statesUnreadableSystem());
        ApprovalArea area = ApprovalArea.of(
                new ApprovalArea.Read(
                        file.names().get(0),
                        FileHash.sha256(
                                file.paths().get(0), spark.sparkContext().hadoopConfiguration()),
                        ParcelFiles.FORMAT,
                        content),
                stated,
                reading,
                territory,
                frame);
        return new ApprovalInput(area, Basis.Approval.of(area, shapes));
    }
}
