package org.spatialplan.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.submission.ground.Diagnosis.Unstated;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * What a file of GeoParquet says of its outlines (key {@code geo}, version 1.0 and 1.1).
 *
 * @param column of the outlines
 * @param crs their system; empty if the file says that it is unknown, or one that is not supported
 * @param isDefault whether the system only follows from the standard: longitude and latitude of WGS 84
 * @param covering the columns of minimum x and y, maximum x and y of each outline, each with the names that lead to it; empty if the
 *     file has none
 * @param notes on a system that is not supported, and on edges that are not straight in degrees
 */
record GeoMetadata(
        String column, Optional<Crs> crs, boolean isDefault, List<Finding> notes, List<List<String>> covering) {

    /** The sides of a box, as the standard names them, in the order in which they are read. */
    private static final List<String> SIDES = List.of("xmin", "ymin", "xmax", "ymax");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WKB = "WKB";
    private static final String UNREADABLE = "crs-unreadable";
    private static final String PLACE = "geo";

    /**
     * Reads the metadata of a file.
     *
     * @param file its name, for messages
     * @param text the value of the key
     * @param wanted the column of the outlines; empty for the primary one
     * @throws BatchException if it is malformed, knows no such column, or the column is not WKB
     */
    static GeoMetadata read(String file, String text, Optional<String> wanted) {
        JsonNode geo = parsed(file, text);
        String column = wanted.orElseGet(() -> geo.path("primary_column").asText(""));
        JsonNode described = geo.path("columns").path(column);
        if (!described.isObject()) {
            throw new BatchException("geometry-column-unknown", file, column);
        }
        String encoding = described.path("encoding").asText("");
        if (!encoding.equals(WKB)) {
            throw new BatchException("encoding-not-wkb", file, column, encoding);
        }
        if (described.path("edges").asText("planar").equals("spherical")) {
            throw new BatchException("edges-spherical", file, column);
        }
        List<List<String>> covering = covering(described.path("covering").path("bbox"));
        JsonNode crs = described.path("crs");
        if (crs.isMissingNode()) {
            return new GeoMetadata(column, Optional.of(Crs.CRS84), true, List.of(), covering);
        }
        if (crs.isNull()) {
            return new GeoMetadata(column, Optional.empty(), false, List.of(), covering);
        }
        try {
            return new GeoMetadata(column, Optional.of(crs(crs)), false, List.of(), covering);
        } catch (UnknownCrsException e) {
            return new GeoMetadata(
                    column, Optional.empty(), false, List.of(SystemNote.of(e, UNREADABLE, PLACE)), covering);
        } catch (UnstatedCodeException e) {
            return new GeoMetadata(
                    column,
                    Optional.empty(),
                    false,
                    List.of(Finding.warning(UNREADABLE, PLACE, Messages.of("spark.crs-without-code", e.getMessage()))),
                    covering);
        }
    }

    /** The metadata of a file that has none, whose column the caller names. */
    static GeoMetadata unstated(String column) {
        return new GeoMetadata(column, Optional.empty(), false, List.of(), List.of());
    }

    private static List<List<String>> covering(JsonNode box) {
        List<List<String>> columns = new ArrayList<>();
        for (String side : SIDES) {
            List<String> names = new ArrayList<>();
            box.path(side).forEach(name -> names.add(name.asText()));
            columns.add(names);
        }
        return columns.stream().anyMatch(List::isEmpty) ? List.of() : columns;
    }

    /** The same without the boxes of outlines. */
    GeoMetadata withoutCovering() {
        return new GeoMetadata(column, crs, isDefault, notes, List.of());
    }

    /** Whether the file states a system that is not supported; then none is guessed. */
    boolean statesUnreadableSystem() {
        return !notes.isEmpty();
    }

    /** What coordinates may be if the file states no system. */
    Unstated unstated() {
        return isDefault ? Unstated.LON_LAT : Unstated.ANYTHING;
    }

    /** Whether another file says the same of its outlines. */
    boolean agrees(GeoMetadata other) {
        return column.equals(other.column) && system().equals(other.system()) && notes.equals(other.notes);
    }

    /** The system in words, as messages name it. */
    String system() {
        return crs.map(Crs::id).orElse("?");
    }

    private static JsonNode parsed(String file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BatchException(e, "geo-malformed", file, e.getOriginalMessage());
        }
    }

    /** The system of a definition in PROJJSON. Only its code is understood; heights and bounds are left out. */
    private static Crs crs(JsonNode projjson) {
        JsonNode system = projjson;
        if (system.path("type").asText().equals("BoundCRS")) {
            system = system.path("source_crs");
        }
        if (system.path("type").asText().equals("CompoundCRS")) {
            system = system.path("components").path(0);
        }
        JsonNode id = system.has("id") ? system.path("id") : system.path("ids").path(0);
        String authority = id.path("authority").asText("");
        String code = id.path("code").asText("");
        if (authority.isEmpty() || code.isEmpty()) {
            throw new UnstatedCodeException(system.path("name").asText("?"));
        }
        return Crs.parse(authority + ":" + code);
    }

    /** A definition names no code. */
    private static final class UnstatedCodeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnstatedCodeException(String name) {
            super(name);
        }
    }
}
