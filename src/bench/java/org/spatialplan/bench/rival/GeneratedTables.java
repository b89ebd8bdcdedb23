package org.spatialplan.bench.rival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The parts of a page that the benchmark writes, each between two comments that name its group. */
public record GeneratedTables(Path page) {

    /** Puts a table in place of the one before. @throws IOException if the page has no place for it */
    public void put(String group, String table) throws IOException {
        String text = Files.readString(page);
        String begin = "<!-- bench:" + group + " -->";
        String end = "<!-- /bench:" + group + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(page + " has no place for the table of '" + group + "': " + begin + " … " + end);
        }
        Files.writeString(page, text.substring(0, from + begin.length()) + "\n" + table + text.substring(to));
    }
}
