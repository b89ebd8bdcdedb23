package org.spatialplan.bench.rival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A benchmark that is a program of its own: the rows of the Markdown tables that it prints join the table; if it prints none, all
 * that it says.
 */
record Script(String path) {

    void tell(Workload workload, Ratios ratios) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of(path))) {
            ratios.missing(path);
            return;
        }
        Process process = new ProcessBuilder(path)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said);
        if (process.waitFor() != 0) {
            throw new IOException(path + " failed");
        }
        List<String> rows = said.lines().filter(line -> line.startsWith("|")).toList();
        if (rows.isEmpty()) {
            ratios.row("```");
            said.lines().forEach(ratios::row);
            ratios.row("```");
        } else {
            rows.forEach(ratios::row);
        }
    }
}
