package org.spatialplan.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.web.parameter.Format;

/** The formats of a report, by the ending of the file's name. */
enum ReportFormat {
    JSON,
    GEOJSON,
    HTML,
    PDF,
    CSV,
    GPKG,
    ZIP,
    FGB,
    KML,
    NDJSON;

    static Optional<ReportFormat> ofFileName(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals(suffix))
                .findFirst();
    }

    static String suffixes() {
        return Arrays.stream(values()).map(ReportFormat::suffix).collect(Collectors.joining(", "));
    }

    private String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes any number of parcels, row by row. */
    boolean isOfRows() {
        return this == CSV || this == GPKG || this == NDJSON;
    }

    /** The service's format for it; empty for rows, which only bulk checks have. */
    Optional<Format> document() {
        return switch (this) {
            case NDJSON -> Optional.empty();
            case ZIP -> Optional.of(Format.SHP);
            default -> Optional.of(Format.valueOf(name()));
        };
    }
}
