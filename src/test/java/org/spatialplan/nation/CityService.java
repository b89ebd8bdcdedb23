package org.spatialplan.nation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.spatialplan.app.OfflineService;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.lake.write.LakeExport;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.report.ReportRowLines;
import org.spatialplan.report.RowRemarks;
import org.spatialplan.report.StoredRows;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;
import org.spatialplan.web.parameter.CheckParameters;
import tools.jackson.databind.json.JsonMapper;

/** The service of a city on its own stores, as its commands use it. */
final class CityService implements AutoCloseable {

    private static final int THREADS = 2;

    private final OfflineService service;
    private final NationFolder folder;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);

    private CityService(OfflineService service, NationFolder folder) {
        this.service = service;
        this.folder = folder;
    }

    static CityService open(NationCity city, NationFolder folder) {
        Map<String, String> settings = Map.of(
                "spatialplan.geodata", folder.geodata(city).toString(),
                "spatialplan.data", folder.data(city).toString());
        OfflineService service = OfflineService.open(settings, "test");
        return new CityService(service, folder);
    }

    /** Adds a version of the red lines without every fifth feature, and returns a moment before that. */
    Instant changeRedLines() {
        LayerStore store = service.get(LayerStore.class);
        LayerVersion first = store.findCurrent(NationLayers.RED_LINES).orElseThrow();
        Instant now = Instant.now();
        List<Feature> fewer = new ArrayList<>();
        for (int i = 0; i < first.features().size(); i++) {
            if (i % 5 != 4) {
                fewer.add(first.features().get(i));
            }
        }
        store.append(new LayerStore.NewVersion(
                NationLayers.RED_LINES,
                "1".repeat(64),
                "drawn again",
                VersionInfo.Origin.IMPORTED,
                now.plusMillis(2),
                fewer));
        return now;
    }

    /** Writes the city's lake, as the command {@code export --lake} does. */
    void writeLake(NationCity city) {
        LakeExport export = service.get(LakeExport.class);
        export.write(
                folder.lake(city),
                new LakeExport.Scope(
                        "test",
                        Instant.now(),
                        Optional.empty(),
                        true,
                        service.get(PlanStore.class).listVersions().get(0).addedAt()),
                features -> {});
    }

    /** Writes what the service answers as CSV. */
    void answer(NationQuestion question) throws IOException {
        Path rows = folder.work().resolve(NationFolder.name(question) + ".ndjson");
        try (SubmittedFile file = SubmittedFile.of("parcels.gpkg", folder.geoPackage(question.parcels()))) {
            PreparedCheck prepared = prepare(question.parameters(), file);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows))) {
                prepared.bulk(
                                ReportRowLines.maker(
                                        RowRemarks.rows(prepared, Optional.empty()), service.get(JsonMapper.class)),
                                workers)
                        .run(0, out, done -> {}, () -> false);
            }
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.rows(question)))) {
            new StoredRows(service.get(JsonMapper.class)).csv(rows, out);
        }
        Files.delete(rows);
    }

    /** Writes whether the service refuses a file, and the codes of what it says of it. */
    void answer(DoubtfulFile file, SubmittedFile submitted) throws IOException {
        List<String> lines = new ArrayList<>();
        try {
            PreparedCheck prepared = prepare(file.parameters(), submitted);
            lines.add(DoubtfulFile.ACCEPTED);
            codes(prepared.submission().remarks()).forEach(lines::add);
        } catch (SuspectInputException e) {
            lines.add(DoubtfulFile.REFUSED);
            codes(e.remarks()).forEach(lines::add);
        }
        Files.write(folder.codes(file), lines);
    }

    private PreparedCheck prepare(Map<String, String> asked, SubmittedFile file) throws IOException {
        Map<String, String> parameters = new HashMap<>(asked);
        if (parameters.containsKey("asOf")) {
            parameters.put("asOf", folder.earlier());
        }
        Optional<DataFile> approval = Optional.empty();
        if (parameters.remove("approval") != null) {
            approval = Optional.of(new DataFile(
                    folder.approvalPackage().getFileName().toString(), Files.readAllBytes(folder.approvalPackage())));
        }
        return service.get(ConflictCheckService.class).prepare(CheckParameters.of(parameters), file, approval);
    }

    private static Stream<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().sorted();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        service.close();
    }
}
