package org.spatialplan.web.imports;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spatialplan.submission.CoordinateOptions;
import org.spatialplan.web.parameter.CheckParameters;

/** The parameters of the question which layer a file is. */
record RecognitionParameters(
        @Parameter(description = "EPSG code of the coordinates; overrules what the file says.", example = "EPSG:4549")
                String crs) {

    CoordinateOptions statement() {
        Map<String, String> statement = new LinkedHashMap<>();
        statement.put("crs", crs);
        return CheckParameters.of(statement).statement();
    }
}
