package org.spatialplan.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.parameter.TableParameters;

/** The parameters of the question which layer a file is: how its coordinates are read, as in a check. */
record RecognitionParameters(String crs, String axes, String datum, String columns, String textIn) {

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(
            CheckParameters.CRS,
            CheckParameters.AXES,
            CheckParameters.DATUM,
            TableParameters.COLUMNS,
            TableParameters.TEXT_IN);

    CoordinateOptions statement() {
        Map<String, String> statement = new HashMap<>();
        statement.put("crs", crs);
        statement.put("axes", axes);
        statement.put("datum", datum);
        statement.put(TableParameters.COLUMNS.name(), columns);
        statement.put(TableParameters.TEXT_IN.name(), textIn);
        return CheckParameters.of(statement).statement();
    }
}
