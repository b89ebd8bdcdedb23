package org.spatialplan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.transfer.DataFileException;
import org.spatialplan.transfer.parcel.Parcel;
import org.spatialplan.transfer.parcel.ParcelSource;

/** The area that an opinion or approval covers. */
public final class ApprovalArea {

    private ApprovalArea() {}

    /**
     * The union of all areas of a file, in metres of the ground frame.
     *
     * @param reading of the grounds, which the approval shares unless its file states a system of its own
     * @throws DataFileException if a geometry is broken or there is no area
     */
    public static Geometry read(SubmittedFile file, CoordinateReading reading, GroundFrame frame) {
        try (ParcelSource source = file.open(Optional.of(reading.crs()))) {
            CoordinateReading own =
                    new CoordinateReading(source.crs().orElse(reading.crs()), reading.axesSwapped(), reading.datum());
            GroundReading grounds = new GroundReading(own, frame, 0);
            List<Geometry> areas = new ArrayList<>();
            for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                Ground ground = grounds.read(next.get(), Optional.empty());
                ground.fault().ifPresent(fault -> {
                    throw new DataFileException(
                            file.name(),
                            0,
                            "批准范围的图形在 " + fault.place() + " 处有误：" + fault.reasonZh(),
                            "the approval's area is broken at " + fault.place() + ": " + fault.reasonEn());
                });
                ground.parts().stream()
                        .filter(part -> part.label().equals("area"))
                        .map(Part::shape)
                        .forEach(shape -> areas.add(shape.ground()));
            }
            if (areas.isEmpty()) {
                throw new DataFileException(file.name(), 0, "批准范围没有面状图形", "the approval covers no area");
            }
            return OverlayNGRobust.union(new GeometryFactory().buildGeometry(areas));
        }
    }
}
