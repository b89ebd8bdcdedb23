package org.spatialplan.bench.rival;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.report.ReportRowLines;
import org.spatialplan.report.RowRemarks;
import org.spatialplan.report.row.ReportRows;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.web.parameter.CheckParameters;
import tools.jackson.databind.json.JsonMapper;

/** The bulk check as the process of the service runs it: from a file on disk to rows on disk. */
final class BulkService implements AutoCloseable {

    private static final int THREADS = 2;
    private final ConflictCheckService checks;
    private final JsonMapper mapper;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);

    BulkService(Service service) {
        this.checks = service.bean(ConflictCheckService.class);
        this.mapper = service.bean(JsonMapper.class);
    }

    /** Seconds from a file of parcels, as yet unopened, to a row for each in another file. */
    double run(Path parcels, Path rows) throws IOException {
        Files.deleteIfExists(rows);
        long start = System.nanoTime();
        try (SubmittedFile file = SubmittedFile.of("parcels", parcels);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows), 1 << 16)) {
            PreparedCheck prepared =
                    checks.prepare(CheckParameters.of(Map.of("accuracy", "0")), file, Optional.empty());
            ReportRows words = RowRemarks.rows(prepared, Optional.empty());
            prepared.bulk(ReportRowLines.maker(words, mapper), workers).run(0, out, done -> {}, () -> false);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
