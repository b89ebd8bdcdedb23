package org.spatialplan.submission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.format.read.TextEncoding;

/** The formats of parcel files. A format is recognised by the first bytes of the file, not by its name. */
enum SubmittedFormat {
    GEOJSON,
    WKT,
    BOUNDARY_POINTS,
    SHAPEFILE,
    GEOPACKAGE,
    FLATGEOBUF,
    PARQUET;

    private static final Pattern WELL_KNOWN_TEXT = Pattern.compile(
            "(SRID=\\d{1,9};)?\\s*+((MULTI)?(POINT|LINESTRING|LINEARRING|POLYGON)|GEOMETRYCOLLECTION"
                    + "|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Two numbers with separators. The quantifiers are possessive, so that no text makes the matcher backtrack. */
    private static final Pattern NUMBERS = Pattern.compile("[\\d.][,，][\\d.]++[,，]");

    private static final Pattern SECTION = Pattern.compile("[\\[［【]\\s*(属性描述|地块坐标)\\s*[\\]］】]");

    /**
     * Finds the format; empty if it is none of them.
     *
     * @param head the first bytes of the file, several thousand if it has as many
     */
    static Optional<SubmittedFormat> of(byte[] head) {
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return Optional.of(SHAPEFILE);
        }
        if (startsWith(head, 'S', 'Q', 'L', 'i', 't', 'e')) {
            return Optional.of(GEOPACKAGE);
        }
        if (startsWith(head, 'f', 'g', 'b')) {
            return Optional.of(FLATGEOBUF);
        }
        if (startsWith(head, 'P', 'A', 'R', '1')) {
            return Optional.of(PARQUET);
        }
        String text = TextEncoding.glance(head).replace("\uFEFF", "").replace("\u001E", "");
        if (text.isBlank()) {
            return Optional.empty();
        }
        String stripped = text.stripLeading();
        char first = stripped.charAt(0);
        if (first == '{') {
            return Optional.of(GEOJSON);
        }
        if (WELL_KNOWN_TEXT.matcher(stripped).lookingAt()) {
            return Optional.of(WKT);
        }
        return isBoundaryPoints(text) ? Optional.of(BOUNDARY_POINTS) : Optional.empty();
    }

    private static boolean isBoundaryPoints(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return SECTION.matcher(text).find() || numbers.find() && text.indexOf('@', numbers.end()) >= 0;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
