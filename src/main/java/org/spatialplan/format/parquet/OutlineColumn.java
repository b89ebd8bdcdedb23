package org.spatialplan.format.parquet;

import java.util.Map;
import java.util.Optional;
import org.spatialplan.format.read.JsonFault;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file says of its outlines (GeoParquet 1.0 and 1.1, key {@code geo}).
 *
 * @param name of the column
 * @param crs their system; empty if the file says that it is unknown, or one that is not supported
 * @param fault why the system is not supported
 * @param box the column of their boxes; empty if the file has none
 */
record OutlineColumn(String name, Optional<Crs> crs, Optional<Finding> fault, Optional<String> box) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_TEXT = 4 << 20;

    /**
     * Reads the metadata of a file.
     *
     * @throws DataFileException if it has none, describes no column of its outlines, or that is not WKB with straight
     *     edges
     */
    static OutlineColumn of(String file, Map<String, String> metadata) {
        String text = metadata.get(GeoMetadata.KEY);
        if (text == null) {
            throw new DataFileException(file, 0, Messages.of("format.parquet.plain"));
        }
        Map<?, ?> geo = parsed(file, text);
        String name = String.valueOf(geo.get("primary_column"));
        if (!(geo.get("columns") instanceof Map<?, ?> columns) || !(columns.get(name) instanceof Map<?, ?> column)) {
            throw new DataFileException(file, 0, Messages.of("format.parquet.no-column", name));
        }
        if (!"WKB".equals(column.get("encoding"))) {
            throw new DataFileException(
                    file, 0, Messages.of("format.parquet.encoding", name, String.valueOf(column.get("encoding"))));
        }
        if ("spherical".equals(column.get("edges"))) {
            throw new DataFileException(file, 0, Messages.of("format.parquet.edges", name));
        }
        if (!column.containsKey("crs")) {
            return new OutlineColumn(name, Optional.of(Crs.CRS84), Optional.empty(), box(column));
        }
        if (!(column.get("crs") instanceof Map<?, ?> json)) {
            return new OutlineColumn(name, Optional.empty(), fault(column.get("crs")), box(column));
        }
        try {
            return new OutlineColumn(name, Optional.of(Crs.ofProjJson(json)), Optional.empty(), box(column));
        } catch (UnknownCrsException e) {
            return new OutlineColumn(
                    name, Optional.empty(), Optional.of(SystemNote.of(e, "crs-unreadable", "geo")), box(column));
        }
    }

    /** Null says that the system is unknown, which is no fault. */
    private static Optional<Finding> fault(Object crs) {
        LocalizedText text = Messages.of("format.parquet.crs");
        return crs == null ? Optional.empty() : Optional.of(Finding.warning("crs-unreadable", "geo", text));
    }

    private static Map<?, ?> parsed(String file, String text) {
        try {
            if (text.length() <= MAX_TEXT && JSON.readValue(text, Object.class) instanceof Map<?, ?> geo) {
                return geo;
            }
        } catch (JacksonException e) {
            throw new DataFileException(file, 0, Messages.of("format.parquet.geo", JsonFault.words(e)), e);
        }
        throw new DataFileException(file, 0, Messages.of("format.parquet.geo", "…"));
    }

    /** The first name of the path to the boxes' least x. */
    private static Optional<String> box(Map<?, ?> column) {
        return column.get("covering") instanceof Map<?, ?> covering
                        && covering.get("bbox") instanceof Map<?, ?> bbox
                        && bbox.get("xmin") instanceof java.util.List<?> path
                        && !path.isEmpty()
                ? Optional.of(String.valueOf(path.get(0)))
                : Optional.empty();
    }
}
