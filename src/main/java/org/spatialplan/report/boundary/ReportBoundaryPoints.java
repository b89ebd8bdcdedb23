package org.spatialplan.report.boundary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.write.BoundaryPointWriter;
import org.spatialplan.format.write.BoundaryPointWriter.Plot;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * The grounds of a report as boundary points (勘测定界界址点). Areas are those of the report, on the ellipsoid. Grounds without an area
 * have no place in this format and are told.
 */
public final class ReportBoundaryPoints {

    private ReportBoundaryPoints() {}

    /**
     * Writes the grounds.
     *
     * @param wanted the zone; a system in degrees leaves the choice to {@link WrittenZone}
     * @throws BadParameterException if no ground has an area
     */
    public static byte[] of(ConflictReport report, Crs wanted, Charset charset) {
        Crs crs = zone(report, wanted).crs();
        GaussKruger zone = crs.zone().orElseThrow(ReportBoundaryPoints::nothing);
        ZoneGrounds grounds = new ZoneGrounds(crs, report.submission().reading());
        List<Plot> plots = new ArrayList<>();
        for (CheckedGround checked : report.grounds()) {
            areas(checked, grounds).ifPresent(areas -> plots.add(plot(checked.ground(), areas, report)));
        }
        if (plots.isEmpty()) {
            throw nothing();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BoundaryPointWriter writer = new BoundaryPointWriter(out, charset);
            writer.head(
                    zone, LocalDate.ofInstant(report.time(), report.question().timeZone()));
            for (Plot plot : plots) {
                writer.add(plot);
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What a person should know of the file: that grounds lie in another zone, and which are left out. */
    public static List<Finding> remarks(ConflictReport report, Crs wanted) {
        List<Finding> remarks = new ArrayList<>();
        zone(report, wanted).remark().ifPresent(remarks::add);
        leftOut(report.grounds().stream()
                        .filter(checked -> checked.ground().shape(2).isEmpty())
                        .count())
                .ifPresent(remarks::add);
        return remarks;
    }

    static Optional<Finding> leftOut(long grounds) {
        return grounds == 0
                ? Optional.empty()
                : Optional.of(Finding.warning("left-out-of-file", "", Messages.of("report.left-out-of-file", grounds)));
    }

    static WrittenZone zone(ConflictReport report, Crs wanted) {
        WrittenZone zone = new WrittenZone(wanted, report.submission().reading());
        report.grounds().forEach(checked -> checked.lonLat().ifPresent(zone::add));
        return zone;
    }

    private static Optional<Geometry> areas(CheckedGround checked, ZoneGrounds grounds) {
        return checked.ground()
                .shape(2)
                .flatMap(any -> checked.ground().submitted())
                .flatMap(grounds::areas);
    }

    private static Plot plot(Ground ground, Geometry areas, ConflictReport report) {
        double m2 = ground.shape(2)
                .map(UncertainShape::ground)
                .map(report.frame()::areaM2)
                .orElse(0.0);
        return new Plot(ground.id(), ground.name(), m2, areas);
    }

    private static BadParameterException nothing() {
        return new BadParameterException("f", MediaFormat.TXT.name(), Messages.of("report.no-ground-with-area"));
    }
}
