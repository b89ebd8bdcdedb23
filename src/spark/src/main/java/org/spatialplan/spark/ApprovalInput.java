package org.spatialplan.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
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

    private static final int BUFFER = 1 << 16;

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
                        sha256(path, spark.sparkContext().hadoopConfiguration()),
                        ParcelFiles.FORMAT,
                        content),
                stated,
                reading,
                territory,
                frame);
        return new ApprovalInput(area, Basis.Approval.of(area, shapes));
    }

    private static String sha256(String path, Configuration configuration) {
        try (InputStream file = new Path(path).getFileSystem(configuration).open(new Path(path))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
