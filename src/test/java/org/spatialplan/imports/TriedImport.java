package org.spatialplan.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.standard.DataStandardReader;
import org.spatialplan.format.standard.PublishedTotals;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.store.EmbeddedStores;
import org.spatialplan.store.Stores;
import org.spatialplan.submission.ground.CoordinateOptions;

/** Imports into fresh stores that hold some of the bundled layers and the plan. */
final class TriedImport implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");
    static final Provenance PROVENANCE =
            new Provenance("CC-BY-4.0", "A. Planner", "first delivery", Optional.of(LocalDate.parse("2026-05-01")));

    private static final String RULES = "ecological-red-line";

    private final Stores stores;
    final LayerStore layers;
    final LayerImport imports;
    private final Path folder;

    /** @param folder for the database and for the files, empty at first */
    TriedImport(Path folder, String... bundled) {
        this(folder, Map.of(RULES, GeodataFiles.rules(RULES)), bundled);
    }

    /** @param rules by the names that layers refer to */
    TriedImport(Path folder, Map<String, RuleHistory> rules, String... bundled) {
        this.folder = folder;
        this.stores = EmbeddedStores.fresh(folder.resolve("database"));
        this.layers = stores.layers();
        PlanStore plans = stores.plans();
        plans.append(GeodataFiles.plan(), "0".repeat(64), VersionInfo.Origin.BUNDLED, NOW);
        for (String layer : bundled) {
            layers.append(new LayerStore.NewVersion(
                    layer, "0".repeat(64), "bundled", VersionInfo.Origin.BUNDLED, NOW, GeodataFiles.features(layer)));
        }
        this.imports = new LayerImport(GeodataFiles.catalogue(), rules, standards(), layers, plans);
    }

    private static ImportStandards standards() {
        return new ImportStandards(
                new DataStandardReader().read(GeodataFiles.read("standards/municipal-plan-database.yaml")),
                PublishedTotals.read(GeodataFiles.read("standards/published-totals.yaml")));
    }

    static AttributeMapping mapping(String yaml) {
        return MappingReader.read(new DataFile("mapping.yaml", yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    static ImportRequest request(String layer, AttributeMapping mapping, boolean repair) {
        return new ImportRequest(layer, "the bureau's database", PROVENANCE, mapping, CoordinateOptions.NONE, repair);
    }

    PreparedImport prepare(String name, byte[] bytes, ImportRequest request) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            return imports.prepare(name, file, request, folder, NOW, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportReport report(String name, byte[] bytes, ImportRequest request) {
        try (PreparedImport prepared = prepare(name, bytes, request)) {
            return prepared.report();
        }
    }

    @Override
    public void close() {
        stores.close();
    }

    VersionInfo commit(String name, byte[] bytes, ImportRequest request) {
        try (PreparedImport prepared = prepare(name, bytes, request)) {
            return imports.commit(prepared, NOW, Progress.NONE);
        }
    }
}
