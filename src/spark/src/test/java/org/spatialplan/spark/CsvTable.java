package org.spatialplan.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table in CSV (RFC 4180) as texts, read with nothing of the job or of the service.
 *
 * @param columns in their order
 * @param rows values by column
 */
record CsvTable(List<String> columns, List<Map<String, String>> rows) {

    private static final String MARK = "\uFEFF";

    /** Reads files with the same header each, one after the other. */
    static CsvTable read(List<Path> files) throws IOException {
        List<String> columns = List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Path file : files) {
            List<List<String>> lines = lines(Files.readString(file, StandardCharsets.UTF_8));
            columns = lines.get(0);
            for (List<String> line : lines.subList(1, lines.size())) {
                rows.add(row(columns, line));
            }
        }
        return new CsvTable(columns, rows);
    }

    private static Map<String, String> row(List<String> columns, List<String> line) {
        if (line.size() != columns.size()) {
            throw new IllegalStateException("A row of " + line.size() + " cells: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), line.get(i));
        }
        return row;
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith(MARK) ? 1 : 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (quoted) {
                if (at != '"') {
                    cell.append(at);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(at);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (at == '"') {
                quoted = true;
            } else if (at == ',' || at == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (at == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (at != '\r') {
                cell.append(at);
            }
        }
        if (!line.isEmpty() || cell.length() > 0) {
            line.add(cell.toString());
            lines.add(line);
        }
        return lines;
    }
}
