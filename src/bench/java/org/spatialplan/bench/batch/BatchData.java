package org.spatialplan.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.GeodataFiles;
import org.spatialplan.bench.rival.BenchLayers;
import org.spatialplan.bench.rival.ParcelFiles;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.lake.MemoryLayers;
import org.spatialplan.lake.write.LakeExport;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;

/** The lakes and the parcels, drawn once and kept in {@code target}: the largest takes minutes. */
final class BatchData {

    private static final Path FOLDER = Path.of("target/bench-spark");
    private static final Instant ADDED = Instant.parse("2026-11-01T00:00:00Z");
    private static final String TERRITORY = "city";

    private BatchData() {}

    /** Returns the folder of a lake, which is written if it is not there. */
    static Path lake(Scene scene) throws IOException {
        Path lake = FOLDER.resolve("lake-" + scene.folder());
        if (!Files.exists(lake)) {
            write(scene, lake);
        }
        return lake;
    }

    /** Returns a file of GeoParquet, which is written if it is not there. */
    static Path geoParquet(ParcelSet parcels) throws IOException, SQLException {
        write(parcels);
        return FOLDER.resolve(parcels.file() + ".parquet");
    }

    /** Returns the same parcels as a GeoPackage, which the service reads fastest. */
    static Path geoPackage(ParcelSet parcels) throws IOException, SQLException {
        write(parcels);
        return FOLDER.resolve(parcels.file() + ".gpkg");
    }

    /** Where answers are written. */
    static Path answers() {
        return FOLDER.resolve("answers");
    }

    private static void write(ParcelSet parcels) throws IOException, SQLException {
        Path geoParquet = FOLDER.resolve(parcels.file() + ".parquet");
        if (!Files.exists(geoParquet)) {
            Files.createDirectories(FOLDER);
            List<Polygon> drawn = parcels.draw();
            Path geoPackage = FOLDER.resolve(parcels.file() + ".gpkg");
            Files.deleteIfExists(geoPackage);
            ParcelFiles.geoPackage(geoPackage, drawn);
            Path part = FOLDER.resolve(parcels.file() + ".part");
            ParcelTable.write(drawn, part);
            Files.move(part, geoParquet, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void write(Scene scene, Path lake) throws IOException {
        Files.createDirectories(FOLDER);
        Catalogue catalogue = GeodataFiles.catalogue();
        Map<String, RuleHistory> rules = new HashMap<>();
        List<DataFile> files = new ArrayList<>(List.of(GeodataFiles.read("rules/activities.yaml")));
        catalogue.layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .forEach(id -> {
                    rules.put(id, GeodataFiles.rules(id));
                    files.add(GeodataFiles.read("rules/" + id + ".yaml"));
                });
        MemoryLayers layers = new MemoryLayers();
        layers.add(
                TERRITORY,
                VersionInfo.Origin.IMPORTED,
                ADDED,
                List.of(feature(TERRITORY, 0, BenchLayers.city(), 0)),
                Provenance.NONE);
        features(scene)
                .forEach((layer, features) ->
                        layers.add(layer, VersionInfo.Origin.IMPORTED, ADDED, features, Provenance.NONE));
        new LakeExport(catalogue, rules, GeodataFiles.read("layers/layers.yaml"), files, layers)
                .write(lake, new LakeExport.Scope("bench", ADDED, Optional.empty(), false, ADDED), features -> {});
    }

    private static Map<String, List<Feature>> features(Scene scene) {
        List<String> names = scene.layers();
        List<Polygon> polygons = scene.polygons();
        Map<String, List<Feature>> features = new HashMap<>();
        for (int i = 0; i < polygons.size(); i++) {
            String layer = names.get(i % names.size());
            features.computeIfAbsent(layer, any -> new ArrayList<>())
                    .add(feature(layer, i, polygons.get(i), scene.accuracyM(i)));
        }
        return features;
    }

    private static Feature feature(String layer, int number, Geometry ground, double accuracyM) {
        String id = layer + "-" + number;
        String zone = String.valueOf(Scene.zone(layer));
        return new Feature(
                id,
                id,
                id,
                Optional.of(BenchLayers.FRAME.toLonLat(ground)),
                OptionalDouble.of(accuracyM),
                "drawn",
                "CC0-1.0",
                Status.TRACED,
                LocalDate.EPOCH,
                Map.of("zone", zone, "nature", zone));
    }
}
