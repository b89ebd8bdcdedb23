package org.spatialplan.app.command;

import java.util.HashMap;
import java.util.Map;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.web.parameter.CheckParameters;
import picocli.CommandLine.Option;

/** The options that say of a file's table what it does not tell itself, which equal the parameters over HTTP. */
final class TableOptions {

    @Option(
            names = "--columns",
            paramLabel = "<columns>",
            description =
                    "What each column of a list of points is, in their order: north, east, lon, lat, point, parcel, other;"
                            + " for example point,lon,lat.")
    private String columns;

    @Option(
            names = "--text-in",
            paramLabel = "<encoding>",
            description =
                    "Encoding of a text, or of the attributes of a Shapefile: utf-8, gb18030, big5, utf-16le, utf-16be"
                            + " (default: told by the bytes).")
    private String textIn;

    void addTo(Map<String, String> values) {
        values.put("columns", columns);
        values.put("textIn", textIn);
    }

    /** What is said of coordinates and of the table. */
    CoordinateOptions with(CoordinateOptions coordinates) {
        Map<String, String> values = new HashMap<>();
        addTo(values);
        return coordinates.with(CheckParameters.of(values).statement().table());
    }
}
