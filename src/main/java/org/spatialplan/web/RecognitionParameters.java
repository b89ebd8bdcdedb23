package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.Map;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.web.parameter.CheckParameters;

/** The parameters of the question which layer a file is: how its coordinates are read, as in a check. */
record RecognitionParameters(
        @Parameter(description = "EPSG code of the coordinates; overrules what the file says.", example = "EPSG:4549")
                String crs,
        @Parameter(description = "xy (default) or yx.") String axes,
        @Parameter(description = "gcj02 or bd09, if the coordinates come from a Chinese web map.") String datum) {

    CoordinateOptions statement() {
        Map<String, String> statement = new HashMap<>();
        statement.put("crs", crs);
        statement.put("axes", axes);
        statement.put("datum", datum);
        return CheckParameters.of(statement).statement();
    }
}
