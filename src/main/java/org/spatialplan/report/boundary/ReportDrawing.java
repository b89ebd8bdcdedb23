package org.spatialplan.report.boundary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.ConflictState;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.format.write.DxfWriter;
import org.spatialplan.format.write.DxfWriter.Colour;
import org.spatialplan.format.write.DxfWriter.Layer;
import org.spatialplan.geo.Crs;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.text.Finding;

/**
 * A report as a drawing (DXF) in metres of a zone: layer {@code GROUND} has the grounds in the colour of their verdict with
 * their names, {@code OVERLAP} what features cover, {@code FREE} what no feature covers.
 */
public final class ReportDrawing {

    /** The layer of the grounds. */
    public static final Layer GROUND = new Layer("GROUND", Colour.WHITE);

    private static final Layer OVERLAP = new Layer("OVERLAP", Colour.RED);
    private static final Layer FREE = new Layer("FREE", Colour.GREEN);

    private static final Map<ConflictState, Colour> COLOURS = Map.of(
            ConflictState.CONFLICT, Colour.RED,
            ConflictState.CONDITIONAL, Colour.YELLOW,
            ConflictState.PERMITTED, Colour.BLUE,
            ConflictState.CLEAR, Colour.GREEN);

    private ReportDrawing() {}

    /**
     * Draws the report.
     *
     * @param wanted the zone; a system in degrees leaves the choice to {@link WrittenZone}
     */
    public static byte[] of(ConflictReport report, Crs wanted) {
        Crs crs = ReportBoundaryPoints.zone(report, wanted).crs();
        ZoneGrounds zone = new ZoneGrounds(crs, report.submission().reading());
        List<Shape> shapes = new ArrayList<>();
        report.grounds().forEach(checked -> add(checked, zone, report, shapes));
        Envelope extent = new Envelope();
        shapes.forEach(shape -> extent.expandToInclude(shape.geometry().getEnvelopeInternal()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DxfWriter writer = new DxfWriter(out);
            writer.head(crs, List.of(GROUND, OVERLAP, FREE), extent);
            for (Shape shape : shapes) {
                writer.add(shape.layer(), shape.colour(), shape.name(), shape.geometry());
            }
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What a person should know of the file: that grounds lie in another zone, and how many have no place. */
    public static List<Finding> remarks(ConflictReport report, Crs wanted) {
        List<Finding> remarks = new ArrayList<>();
        ReportBoundaryPoints.zone(report, wanted).remark().ifPresent(remarks::add);
        ReportBoundaryPoints.leftOut(report.grounds().stream()
                        .filter(checked -> checked.lonLat().isEmpty())
                        .count())
                .ifPresent(remarks::add);
        return remarks;
    }

    /** The colour of a verdict. */
    public static Colour colour(ConflictState state) {
        return COLOURS.getOrDefault(state, Colour.GREY);
    }

    /** The text in an outline: the ground's name, else its number. */
    private static String name(Ground ground) {
        return ground.name().isBlank() ? ground.id() : ground.name();
    }

    private record Shape(Layer layer, Colour colour, String name, Geometry geometry) {}

    private static void add(CheckedGround checked, ZoneGrounds zone, ConflictReport report, List<Shape> shapes) {
        if (checked.lonLat().isEmpty()) {
            return;
        }
        Ground ground = checked.ground();
        ground.submitted()
                .flatMap(zone::outline)
                .ifPresent(outline ->
                        shapes.add(new Shape(GROUND, colour(checked.verdict().state()), name(ground), outline)));
        checked.shared(report.frame())
                .values()
                .forEach(lonLat -> shapes.add(new Shape(OVERLAP, Colour.OF_LAYER, "", zone.piece(lonLat))));
        checked.free(report.frame())
                .ifPresent(lonLat -> shapes.add(new Shape(FREE, Colour.OF_LAYER, "", zone.piece(lonLat))));
    }
}
