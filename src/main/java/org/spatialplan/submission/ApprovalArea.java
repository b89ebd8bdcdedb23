package org.spatialplan.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.Territory;
import org.spatialplan.format.city.DataFile;
import org.spatialplan.format.city.DataFileException;
import org.spatialplan.format.read.Parcel;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * The area that an opinion or approval covers, read with the same care as the ground.
 *
 * @param name of the file
 * @param sha256 of its bytes, hexadecimal
 * @param format name of the format for people
 * @param reading how its coordinates are read
 * @param ground the union of all areas of the file, in metres of the ground frame
 * @param areaM2 of that union, on the ellipsoid
 * @param remarks which approval was used, and what was noticed of it; none of them forbids an answer
 */
public record ApprovalArea(
        String name,
        String sha256,
        String format,
        CoordinateInterpretation reading,
        Geometry ground,
        double areaM2,
        List<Finding> remarks) {

    /** Code of the remark that names the approval. */
    public static final String USED = "approval-used";

    /** Of an approval that has no file name, because it came as a parameter. */
    public static final String UNNAMED = "approval";

    /** How many of the first areas the diagnosis looks at. */
    private static final int SAMPLE = 200;

    private static final int MAX_PARCELS = 20_000;
    private static final long MAX_WEIGHT = 2_000_000;

    private static final double M2_PER_HECTARE = 10_000;

    /**
     * Reads and diagnoses a file. It is in the system that it states; if it states none, in that of the grounds, and GeoJSON
     * in longitude and latitude unless the caller says otherwise.
     *
     * @param table which of its tables is meant, for formats that hold several
     * @param stated what the caller says of the grounds
     * @param reading of the grounds
     * @throws SuspectInputException if nothing can be decided on it as it is
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
                ParcelSource source =
                        file.open(file.isInAuthorityOrder() ? Optional.of(reading.crs()) : stated.crs())) {
            List<Parcel> parcels = new ArrayList<>();
            long weight = 0;
            for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                weight += next.get().weight();
                requireSmall(file, parcels.size(), weight);
                parcels.add(next.get());
            }
            List<Finding> remarks = new ArrayList<>(source.notes());
            Submission.requireReadableDatum(of(remarks));
            List<Geometry> sample = parcels.stream()
                    .flatMap(parcel -> parcel.geometry().stream())
                    .limit(SAMPLE)
                    .toList();
            Optional<Crs> own = own(source, file);
            Diagnosis.Outcome outcome = new Diagnosis(city, frame)
                    .of(sample, statement(own, source, stated, reading), own, file, source.statesUnreadableSystem());
            remarks.addAll(outcome.remarks());
            if (remarks.stream().anyMatch(Finding::isError)) {
                throw new SuspectInputException(of(remarks));
            }
            Geometry ground = union(file, parcels, new GroundReader(outcome.reading(), frame, 0));
            ApprovalArea read = new ApprovalArea(
                    submitted.name(),
                    submitted.sha256(),
                    source.format(),
                    outcome.reading(),
                    ground,
                    frame.areaM2(ground),
                    List.of());
            remarks.add(0, read.used());
            return read.with(of(remarks));
        }
    }

    /** Its areas are united, for which all are held. */
    private static void requireSmall(SubmittedFile file, int parcels, long weight) {
        if (parcels >= MAX_PARCELS || weight > MAX_WEIGHT) {
            throw new DataFileException(
                    file.name(), 0, Messages.of("submission.approval-more-than-shapes", MAX_PARCELS, MAX_WEIGHT));
        }
    }

    private ApprovalArea with(List<Finding> noticed) {
        return new ApprovalArea(name, sha256, format, reading, ground, areaM2, noticed);
    }

    /** For every door: which approval an answer rests on. */
    private Finding used() {
        String hectares = String.format(Locale.ROOT, "%.4f", areaM2 / M2_PER_HECTARE);
        String system = reading.crs().id()
                + reading.datum().map(offset -> " (" + offset.name() + ")").orElse("");
        return Finding.info(
                USED, "", Messages.of("submission.file-sha-256-read", name, format, sha256, system, hectares));
    }

    /** What the file itself says, if it does not only follow from its format. */
    private static Optional<Crs> own(ParcelSource source, SubmittedFile file) {
        return source.crs().filter(crs -> crs != Crs.CRS84 || !file.isLonLatByDefault());
    }

    private static CoordinateOptions statement(
            Optional<Crs> own, ParcelSource source, CoordinateOptions stated, CoordinateInterpretation reading) {
        Optional<Double> exact = Optional.of(0.0);
        if (own.isPresent()) {
            // a survey that states its system does not come from the grounds' web map
            return new CoordinateOptions(Optional.empty(), Optional.empty(), false, exact);
        }
        Optional<Crs> shared = stated.crs();
        if (shared.isEmpty() && !source.statesUnreadableSystem()) {
            shared = source.crs().or(() -> Optional.of(reading.crs()));
        }
        return new CoordinateOptions(shared, stated.datum(), stated.axesSwapped(), exact);
    }

    private static Geometry union(SubmittedFile file, List<Parcel> parcels, GroundReader reading) {
        List<Geometry> areas = parcels.stream()
                .map(parcel -> reading.read(parcel, Optional.empty()))
                .flatMap(ground -> areas(file, ground))
                .toList();
        if (areas.isEmpty()) {
            throw new DataFileException(file.name(), 0, Messages.of("submission.approval-covers-no-area"));
        }
        return Areas.union(areas);
    }

    private static Stream<Geometry> areas(SubmittedFile file, Ground ground) {
        ground.fault().ifPresent(fault -> {
            throw new DataFileException(
                    file.name(), 0, Messages.of("submission.approval-area-broken", fault.place(), fault.text()));
        });
        return ground.parts().stream()
                .filter(part -> part.label().equals("area"))
                .map(Part::shape)
                .map(shape -> shape.ground());
    }

    /** Remarks that are told from those on the grounds; the request's parameters, which are for those, would not mend them. */
    private static List<Finding> of(List<Finding> remarks) {
        return remarks.stream()
                .map(remark -> Finding.of(
                        remark.code(),
                        remark.severity(),
                        remark.place().isEmpty() ? "approval" : "approval, " + remark.place(),
                        Messages.of("submission.approval", remark.text())))
                .toList();
    }
}
