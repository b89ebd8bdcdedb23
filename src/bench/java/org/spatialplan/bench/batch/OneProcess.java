package org.spatialplan.bench.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.conflict.CheckedLines;
import org.spatialplan.conflict.CheckedMaps;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.lake.Lake;
import org.spatialplan.lake.LakeFiles;
import org.spatialplan.lake.LakeMoment;
import org.spatialplan.lake.LakeRows;
import org.spatialplan.lake.LakeVersion;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.ReportRowLines;
import org.spatialplan.report.RowRemarks;
import org.spatialplan.run.ProcessFigures;
import org.spatialplan.shape.LineMap;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.web.parameter.CheckParameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service's bulk check as one process, from the lake and a file of parcels to a row for each on disk; without Spring and a database,
 * whose start would count against it. Prints its cost for each round: the first from the start of the process, the others after it.
 */
final class OneProcess {

    private final PlanMap map;
    private final ConflictCheckService service;
    private final Map<String, String> parameters;
    private final ExecutorService workers;

    private OneProcess(PlanMap map, Map<String, String> parameters, int threads) {
        this.map = map;
        this.parameters = parameters;
        this.workers = Executors.newFixedThreadPool(threads);
        this.service = new ConflictCheckService(
                new CheckedMaps(
                        () -> map,
                        () -> CheckedLines.of(map),
                        asked -> ProjectChecks.of(asked, GeodataFiles.DAY),
                        ChecksHistory.NONE,
                        new CheckedVersions(null)),
                Clock.systemUTC(),
                (checked, nanos) -> {},
                () -> ParcelLimits.NONE);
    }

    /** @param arguments threads, rounds, lake, parcels, rows, then parameters of the check as name=value */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> parameters = List.of(arguments).subList(5, arguments.length).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        OneProcess process = new OneProcess(map(Path.of(arguments[2])), parameters, Integer.parseInt(arguments[0]));
        ProcessFigures before = ProcessFigures.START;
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            long rows = process.run(Path.of(arguments[3]), Path.of(arguments[4]));
            ProcessFigures now = ProcessFigures.now();
            now.print(before, Map.of("rows", (double) rows));
            before = now;
        }
        process.workers.shutdown();
    }

    private static PlanMap map(Path lake) {
        LakeMoment moment = Lake.open(LakeFiles.in(lake)).newest();
        Map<String, LayerIndex> layers = new HashMap<>();
        Map<String, RuleHistory> rules = new HashMap<>();
        for (LakeVersion version : moment.checked()) {
            var features = LakeRows.read(lake.resolve(version.requireTable().file()), version.requireTable());
            layers.put(
                    version.info().layer(), LayerIndex.of(new LayerVersion(version.info(), features), LineMap.FRAME));
        }
        moment.catalogue().layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .forEach(id -> rules.computeIfAbsent(id, GeodataFiles::rules));
        return new PlanMap(GeodataFiles.plan(), moment.catalogue(), LineMap.FRAME, layers, rules, List.of());
    }

    private long run(Path parcels, Path rows) throws IOException {
        Files.createDirectories(rows.getParent());
        try (SubmittedFile file = SubmittedFile.of("parcels", parcels);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows), 1 << 16)) {
            PreparedCheck prepared = service.prepare(CheckParameters.of(parameters), file, Optional.empty());
            return prepared.bulk(
                            ReportRowLines.maker(RowRemarks.rows(prepared, Optional.empty()), new JsonMapper()),
                            workers)
                    .run(0, out, done -> {}, () -> false);
        }
    }
}
