package org.spatialplan.format.gdal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads what the text of a DXF tells and GDAL does not pass on: how many edges of polylines are arcs, and what a drawing of our
 * own says of itself. A DXF consists of pairs of lines: the code of a group, then its value. Used by one thread.
 */
final class DxfText {

    private static final String TYPE = "0";
    private static final String BULGE = "42";
    private static final String VARIABLE = "9";
    private static final List<String> WITH_ARCS = List.of("LWPOLYLINE", "VERTEX");

    /** Longer lines are texts, which are not looked at. */
    private static final int KEPT = 40;

    private final byte[] line = new byte[KEPT];
    private int length;
    private String code;
    private boolean mayHaveArcs;
    private boolean isMark;
    private long arcs;
    private Optional<OwnDrawing> own = Optional.empty();

    private DxfText() {}

    /** Reads a DXF from its first line to its last. */
    static DxfText of(Path dxf) {
        DxfText text = new DxfText();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(dxf)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                WorkLimit.ask();
                for (int i = 0; i < n; i++) {
                    text.take(buffer[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text;
    }

    private void take(byte next) {
        if (next == '\n') {
            end(new String(line, 0, length, StandardCharsets.ISO_8859_1).strip());
            length = 0;
        } else if (length < KEPT) {
            line[length++] = next;
        }
    }

    private void end(String text) {
        if (code == null) {
            code = text;
            return;
        }
        if (isMark) {
            own = OwnDrawing.of(text);
        }
        isMark = code.equals(VARIABLE) && text.equals(OwnDrawing.VARIABLE);
        if (code.equals(TYPE)) {
            mayHaveArcs = WITH_ARCS.contains(text);
        } else if (mayHaveArcs && code.equals(BULGE) && isArc(text)) {
            arcs++;
        }
        code = null;
    }

    private static boolean isArc(String bulge) {
        try {
            return Double.parseDouble(bulge) != 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** What the drawing says of itself, if it is one of ours. */
    Optional<OwnDrawing> own() {
        return own;
    }

    /** What is to be said of the arcs. */
    List<Finding> notes() {
        return arcs == 0
                ? List.of()
                : List.of(Finding.info("arcs-as-chords", "", Messages.of("gdal.arcs-as-chords", arcs)));
    }
}
