package org.spatialplan.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.DuplicateOutlines;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.GroundReader;

/** A red line made up for a test, under the real rules, in metres from 118.3°E 25.3°N, and checks against it. */
public final class InventedRedLine {

    public static final String KILOMETRE = "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))";
    private static final PlanMap PLAN = GeodataFiles.planMap();
    public static final GroundFrame FRAME = PLAN.frame();
    private static final Coordinate ORIGIN = FRAME.toGround(new Coordinate(118.3, 25.3));
    private static final LocalDate DAY = LocalDate.parse("2026-04-02");
    private static final CoordinateInterpretation LON_LAT =
            new CoordinateInterpretation(Crs.CRS84, false, Optional.empty());

    private final CheckedMap map;

    public InventedRedLine(double areaM2, Feature... features) {
        this(areaM2, PLAN.rulesOn(DAY), features);
    }

    /** @param rules by their ids */
    public InventedRedLine(double areaM2, Map<String, RuleSet> rules, Feature... features) {
        this("red-lines", PLAN::findLayer, List.of("red-lines"), areaM2, rules, features);
    }

    /** The layer of another control line, and no data of any other line. */
    public InventedRedLine(String layerId, Feature... features) {
        this(layerId, InventedRedLine::territory, List.of(), 0, PLAN.rulesOn(DAY), features);
    }

    private InventedRedLine(
            String layerId,
            Function<String, Optional<LayerIndex>> others,
            List<String> lines,
            double areaM2,
            Map<String, RuleSet> rules,
            Feature... features) {
        VersionInfo info = new VersionInfo(
                layerId, 1, "", "invented", VersionInfo.Origin.IMPORTED, Instant.EPOCH, features.length, areaM2);
        LayerIndex index = LayerIndex.of(new LayerVersion(info, Arrays.asList(features)), FRAME);
        CheckedMap all = CheckedMap.of(
                PLAN.catalogue(),
                layer -> layer.equals(layerId) ? Optional.of(index) : others.apply(layer),
                rules,
                FRAME);
        this.map = lines.isEmpty() ? all : all.only(lines);
    }

    private static Optional<LayerIndex> territory(String layerId) {
        boolean territory =
                PLAN.catalogue().layers().stream().anyMatch(layer -> layer.id().equals(layerId) && layer.territory());
        return territory ? PLAN.findLayer(layerId) : Optional.empty();
    }

    /** The same twice, as two layers with rules: ground that both hold. */
    private InventedRedLine(CheckedMap map) {
        this.map = map;
    }

    /** The same with features of another line's layer. */
    public InventedRedLine with(String layerId, Feature... features) {
        VersionInfo info = new VersionInfo(
                layerId, 1, "", "invented", VersionInfo.Origin.IMPORTED, Instant.EPOCH, features.length, 0);
        return new InventedRedLine(
                map.with(layerId, LayerIndex.of(new LayerVersion(info, Arrays.asList(features)), FRAME)));
    }

    public InventedRedLine beside(String id, InventedRedLine other) {
        CheckedLayer layer = other.map.layers().get(0);
        LayerDefinition as = layer.definition();
        LayerDefinition definition = new LayerDefinition(
                id,
                as.titleZh(),
                as.titleEn(),
                as.descriptionZh(),
                as.descriptionEn(),
                as.kind(),
                as.attribution(),
                as.territory(),
                as.illustrative(),
                as.limits(),
                as.rules(),
                Optional.empty());
        return new InventedRedLine(new CheckedMap(
                List.of(map.layers().get(0), CheckedLayer.of(definition, layer.index(), layer.rules())),
                List.of(),
                map.territory(),
                FRAME));
    }

    public static Feature feature(String id, String zone, double accuracyM, String metres) {
        return feature(id, Map.of("zone", zone), accuracyM, metres);
    }

    public static Feature feature(String id, Map<String, Object> attributes, double accuracyM, String metres) {
        return new Feature(
                id,
                id,
                id,
                Optional.of(lonLat(metres)),
                OptionalDouble.of(accuracyM),
                "invented",
                "CC0-1.0",
                org.spatialplan.layer.Status.SURVEYED,
                LocalDate.EPOCH,
                attributes);
    }

    public CheckedMap map() {
        return map;
    }

    public CheckedGround check(Geometry lonLat) {
        return report(0, lonLat).grounds().get(0);
    }

    public ConflictReport report(double accuracyM, Geometry... lonLat) {
        return report(Works.of("new-construction"), accuracyM, lonLat);
    }

    public ConflictReport report(Works works, double accuracyM, Geometry... lonLat) {
        GroundCheck check = new GroundCheck(map, works, CheckConditions.NONE);
        GroundReader reading = new GroundReader(LON_LAT, FRAME, accuracyM);
        DuplicateOutlines outlines = new DuplicateOutlines();
        List<Parcel> parcels = java.util.stream.IntStream.range(0, lonLat.length)
                .mapToObj(i -> Parcel.of(i + 1, "P" + (i + 1), "", lonLat[i]))
                .toList();
        List<CheckedGround> grounds = parcels.stream()
                .map(parcel -> check.check(reading.read(parcel, outlines.earlier(parcel)), true))
                .toList();
        return new ConflictReport(
                "0",
                Instant.parse("2026-04-02T03:04:05Z"),
                new ConflictReport.Question(DAY, ZoneId.of("Asia/Shanghai"), works, Map.of()),
                new Submission(null, "WKT", LON_LAT, accuracyM, List.of()),
                Optional.empty(),
                map,
                grounds,
                GroundTotals.of(grounds, check),
                ReportSurroundings.unknown());
    }

    public static Geometry lonLat(String metres) {
        return FRAME.toLonLat(ground(read(metres)));
    }

    public static Geometry ground(Geometry metres) {
        return AffineTransformation.translationInstance(ORIGIN.x, ORIGIN.y).transform(metres);
    }

    public static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new AssertionError(wkt, e);
        }
    }
}
