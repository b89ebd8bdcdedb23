package org.spatialplan.submission.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.Territory;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * The area that an opinion or approval covers, read and diagnosed like the ground.
 *
 * @param name of the file
 * @param sha256 of its bytes, hexadecimal
 * @param format name of the format for people
 * @param reading how its coordinates are read
 * @param ground the union of all areas of the file, in metres of the ground frame
 * @param areaM2 area of that union in m², on the ellipsoid
 * @param remarks which approval was used, and findings about it; none of them prevents an answer
 */
public record ApprovalArea(
        String name,
        String sha256,
        String format,
        CoordinateInterpretation reading,
        Geometry ground,
        double areaM2,
        List<Finding> remarks) {

    /** The code of the remark that names the approval. */
    public static final String USED = "approval-used";

    /** The name of an approval without a file name, which came as a parameter. */
    public static final String UNNAMED = "approval";

    /** The number of areas at the start of the file that are diagnosed. */
    private static final int SAMPLE = 200;

    private static final int MAX_PARCELS = 20_000;
    private static final long MAX_WEIGHT = 2_000_000;

    private static final double M2_PER_HECTARE = 10_000;

    /**
     * A file that was read.
     *
     * @param name of the file
     * @param sha256 of its bytes, hexadecimal
     * @param format name of the format for people
     * @param content all of its parcels, and what it says of its coordinates
     */
    public record Read(String name, String sha256, String format, ParcelSample content) {

        /** The system that the file itself states, unless it only follows from the format. */
        private Optional<Crs> own() {
            return content.crs()
                    .filter(crs -> crs != Crs.CRS84 || !content.unstated().isLonLat());
        }
    }

    /**
     * Diagnoses a file and unites its areas. Its system is the one that it states. A file without a statement is in the system
     * of the grounds; GeoJSON is in longitude and latitude unless the caller states another system.
     *
     * @param stated what the caller states about the grounds
     * @param reading of the grounds
     * @throws SuspectInputException if the file is too doubtful for an answer
     * @throws DataFileException if a geometry is broken or there is no area
     */
    public static ApprovalArea of(
            Read file, CoordinateOptions stated, CoordinateInterpretation reading, Territory city, GroundFrame frame) {
        ParcelSample content = file.content();
        List<Finding> remarks = new ArrayList<>(content.notes());
        ParcelSample.requireReadableDatum(of(remarks));
        List<Geometry> sample = content.parcels().stream()
                .flatMap(parcel -> parcel.geometry().stream())
                .limit(SAMPLE)
                .toList();
        Optional<Crs> own = file.own();
        Diagnosis.Outcome outcome = new Diagnosis(city, frame)
                .of(
                        sample,
                        statement(own, content, stated, reading),
                        own,
                        content.unstated(),
                        content.statesUnreadableSystem());
        remarks.addAll(outcome.remarks());
        if (remarks.stream().anyMatch(Finding::isError)) {
            throw new SuspectInputException(of(remarks));
        }
        Geometry ground = union(content.parcels(), new GroundReader(outcome.reading(), frame, 0));
        ApprovalArea read = new ApprovalArea(
                file.name(), file.sha256(), file.format(), outcome.reading(), ground, frame.areaM2(ground), List.of());
        remarks.add(0, read.used());
        return read.with(of(remarks));
    }

    /**
     * Limits the size of the file, since its areas are united and all held in memory for it.
     *
     * @param parcels read before the next one
     * @param weight of all with the next one
     * @throws DataFileException if it is too large
     */
    public static void requireSmall(int parcels, long weight) {
        if (parcels >= MAX_PARCELS || weight > MAX_WEIGHT) {
            throw new DataFileException(
                    UNNAMED, 0, Messages.of("submission.approval-more-than-shapes", MAX_PARCELS, MAX_WEIGHT));
        }
    }

    private ApprovalArea with(List<Finding> noticed) {
        return new ApprovalArea(name, sha256, format, reading, ground, areaM2, noticed);
    }

    /** The remark that names the approval on which an answer is based. */
    private Finding used() {
        String hectares = String.format(Locale.ROOT, "%.4f", areaM2 / M2_PER_HECTARE);
        String system = reading.crs().id()
                + reading.datum().map(offset -> " (" + offset.name() + ")").orElse("");
        return Finding.info(
                USED, "", Messages.of("submission.file-sha-256-read", name, format, sha256, system, hectares));
    }

    private static CoordinateOptions statement(
            Optional<Crs> own, ParcelSample content, CoordinateOptions stated, CoordinateInterpretation reading) {
        Optional<Double> exact = Optional.of(0.0);
        if (own.isPresent()) {
            // a survey that states its system does not come from the web map of the grounds
            return new CoordinateOptions(Optional.empty(), Optional.empty(), false, exact);
        }
        Optional<Crs> shared = stated.crs();
        if (shared.isEmpty() && !content.statesUnreadableSystem()) {
            shared = content.crs().or(() -> Optional.of(reading.crs()));
        }
        return new CoordinateOptions(shared, stated.datum(), stated.axesSwapped(), exact);
    }

    private static Geometry union(List<Parcel> parcels, GroundReader reading) {
        List<Geometry> areas = parcels.stream()
                .map(parcel -> reading.read(parcel, Optional.empty()))
                .flatMap(ApprovalArea::areas)
                .toList();
        if (areas.isEmpty()) {
            throw new DataFileException(UNNAMED, 0, Messages.of("submission.approval-covers-no-area"));
        }
        return Areas.union(areas);
    }

    private static Stream<Geometry> areas(Ground ground) {
        ground.fault().ifPresent(fault -> {
            throw new DataFileException(
                    UNNAMED, 0, Messages.of("submission.approval-area-broken", fault.place(), fault.text()));
        });
        return ground.parts().stream()
                .filter(part -> part.label().equals("area"))
                .map(Part::shape)
                .map(shape -> shape.ground());
    }

    /** The remark that names the approval, in both languages, for a cell of a table. */
    public String usedText() {
        return remarks.stream()
                .filter(remark -> remark.code().equals(USED))
                .map(remark -> remark.zh() + " / " + remark.en())
                .findFirst()
                .orElse("");
    }

    /**
     * Marks remarks as remarks about the approval. The request's parameters concern the grounds and would not help, so
     * their remedies are left out.
     */
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
