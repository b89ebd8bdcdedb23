package org.spatialplan.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.check.Territory;
import org.spatialplan.format.list.ColumnsUnknownException;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.TableStatement;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.ParcelSample;
import org.spatialplan.submission.ground.SuspectInputException;

/** Reads the submitted file of the area that an approval covers. Stateless and thread-safe. */
public final class ApprovalFile {

    private ApprovalFile() {}

    /**
     * Reads and diagnoses a file.
     *
     * @param table name of the table to read, for formats with several tables
     * @param stated what the caller states about the grounds
     * @param reading of the grounds
     * @throws SuspectInputException if the file is too doubtful for an answer
     * @throws DataFileException if a geometry is broken or there is no area
     */
    public static ApprovalArea read(
            DataFile submitted,
            Optional<String> table,
            CoordinateOptions stated,
            CoordinateInterpretation reading,
            Territory city,
            GroundFrame frame) {
        try (SubmittedFile file = SubmittedFile.ofApproval(submitted.bytes(), table);
                ParcelSource source = file.open(
                        file.isInAuthorityOrder() ? Optional.of(reading.crs()) : stated.crs(),
                        stated.datum(),
                        TableStatement.NONE)) {
            List<Parcel> parcels = new ArrayList<>();
            long weight = 0;
            for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                weight += next.get().weight();
                ApprovalArea.requireSmall(parcels.size(), weight);
                parcels.add(next.get());
            }
            ParcelSample content = new ParcelSample(
                    parcels, true, source.notes(), source.crs(), file.unstated(), source.statesUnreadableSystem());
            return ApprovalArea.of(
                    new ApprovalArea.Read(submitted.name(), submitted.sha256(), source.format(), content),
                    file.hasFixedSystem() ? ofDegrees(stated) : stated,
                    reading,
                    city,
                    frame);
        } catch (ColumnsUnknownException e) {
            throw new DataFileException(e.file(), 0, e.reason()); // what may be said of columns is said of the grounds
        }
    }

    /** What holds for a format that is in degrees whatever the system of the grounds. */
    private static CoordinateOptions ofDegrees(CoordinateOptions ofGrounds) {
        return new CoordinateOptions(Optional.empty(), ofGrounds.datum(), false, ofGrounds.accuracyM());
    }
}
