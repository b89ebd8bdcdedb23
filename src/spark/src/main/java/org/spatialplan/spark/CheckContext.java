package org.spatialplan.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Territory;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.LayerIndex.Kind;
import org.spatialplan.lake.Lake;
import org.spatialplan.lake.LakeMoment;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.lake.LakeVersion;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.RowOutline;
import org.spatialplan.spark.FeatureList.Listed;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.Diagnosis.Unstated;
import org.spatialplan.submission.ground.ParcelSample;

/**
 * What one process makes of a {@link Basis}: for each frame the map that is checked, its features without their outlines. Made once in a
 * process and shared by its tasks. Thread-safe.
 */
final class CheckContext {

    private static final int MAX_KEPT = 2;
    private static final Map<String, CheckContext> MADE = new LinkedHashMap<>();

    private final Basis basis;
    private final LakeMoment moment;
    private final CoordinateInterpretation reading;
    private final Map<String, List<Listed>> features = new HashMap<>();
    private final Map<Double, FramedMap> framed = new ConcurrentHashMap<>();

    private CheckContext(Basis basis) {
        this.basis = basis;
        this.moment = Lake.open(KeptFiles.of(basis.files())).asOf(basis.moment());
        this.reading = basis.reading().read();
        for (LakeVersion version : moment.checked()) {
            String file = version.requireTable().file();
            features.put(file, FeatureList.read(basis.features().get(file), version.requireTable()));
        }
    }

    /** Returns the context of a run in this process. Of earlier runs few are kept. */
    static CheckContext of(Basis basis) {
        synchronized (MADE) {
            CheckContext context = MADE.get(basis.id());
            if (context == null) {
                context = new CheckContext(basis);
                MADE.put(basis.id(), context);
                if (MADE.size() > MAX_KEPT) {
                    MADE.remove(MADE.keySet().iterator().next());
                }
            }
            return context;
        }
    }

    Basis basis() {
        return basis;
    }

    /** How the parcels' coordinates are read. */
    CoordinateInterpretation reading() {
        return reading;
    }

    /** Returns the map about a central meridian in degrees east; its layers are without outlines. */
    FramedMap about(double meridian) {
        return framed.computeIfAbsent(meridian, this::make);
    }

    private FramedMap make(double meridian) {
        GroundFrame frame = GroundFrame.about(meridian);
        CheckedMap all = CheckedMap.of(
                moment.catalogue(),
                layer -> moment.find(layer).map(version -> index(version, frame)),
                moment.rulesOn(basis.rulesDay()),
                frame);
        CheckedMap chosen = basis.terms().read().chooseLines(all, id -> "lines");
        return new FramedMap(this, chosen, approval(frame));
    }

    private LayerIndex index(LakeVersion version, GroundFrame frame) {
        List<Listed> listed = features.get(version.requireTable().file());
        Map<String, Kind> kinds = new HashMap<>();
        List<Feature> all = new ArrayList<>(listed.size());
        for (Listed one : listed) {
            all.add(one.feature().feature());
            if (one.kind() != null) {
                kinds.put(one.feature().feature().id(), one.kind());
            }
        }
        return LayerIndex.withoutOutlines(
                version.info(), all, feature -> Optional.ofNullable(kinds.get(feature.id())), frame.surface());
    }

    /** The area of the approval in a frame. It was diagnosed before, so that nothing is doubtful now. */
    private Optional<ApprovalArea> approval(GroundFrame frame) {
        Basis.Approval given = basis.approval();
        if (given == null) {
            return Optional.empty();
        }
        CoordinateInterpretation own = given.reading().read();
        List<Parcel> shapes = new ArrayList<>();
        given.shapes()
                .forEach(wkb -> shapes.add(RowOutline.read(
                        shapes.size() + 1L, Integer.toString(shapes.size() + 1), "", wkb, ParcelReader::outline)));
        return Optional.of(ApprovalArea.of(
                new ApprovalArea.Read(
                        given.name(),
                        given.sha256(),
                        ParcelFiles.FORMAT,
                        new ParcelSample(shapes, true, List.of(), Optional.empty(), Unstated.ANYTHING, false)),
                new CoordinateOptions(Optional.of(own.crs()), own.datum(), own.axesSwapped(), Optional.of(0.0)),
                own,
                Territory.EVERYWHERE,
                frame));
    }

    /** Returns the file of a layer version within the lake. */
    String fileOf(VersionInfo version) {
        return moment.find(version.layer()).orElseThrow().requireTable().file();
    }

    /** Returns the table of a layer version, by its file within the lake. */
    LakeTable table(String file) {
        return moment.checked().stream()
                .map(LakeVersion::requireTable)
                .filter(table -> table.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns a feature of a layer version with its outline.
     *
     * @param file of the version within the lake
     * @param number of the feature in its version, from 0
     * @param lonLat in degrees, longitude before latitude
     */
    Feature feature(String file, int number, Geometry lonLat) {
        Feature bare = features.get(file).get(number).feature().feature();
        return new Feature(
                bare.id(),
                bare.nameZh(),
                bare.nameEn(),
                Optional.of(lonLat),
                bare.accuracyM(),
                bare.source(),
                bare.licence(),
                bare.status(),
                bare.asOf(),
                bare.attributes());
    }
}
