package org.spatialplan.format.gdal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines that a program writes, of which the first errors, the first other lines and the numbers are kept. */
final class SaidLines {

    private static final int MAX_LINE = 400;
    private static final int MAX_KEPT = 400;
    private static final String ERROR = "ERROR";

    private final List<String> errors = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    void take(byte[] bytes) {
        for (byte next : bytes) {
            if (next == '\n') {
                end();
            } else if (line.size() < MAX_LINE) {
                line.write(next);
            }
        }
    }

    /** Ends the last line. */
    SaidLines end() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        List<String> kind = text.startsWith(ERROR) ? errors : others;
        if (!text.isBlank() && kind.size() < MAX_KEPT) {
            kind.add(text);
        }
        return this;
    }

    /** The first lines that tell an error of GDAL. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** The first other lines: answers and warnings. */
    List<String> others() {
        return List.copyOf(others);
    }
}
