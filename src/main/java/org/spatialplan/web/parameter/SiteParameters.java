package org.spatialplan.web.parameter;

import java.util.List;

/** The parameters of a check that concern the sites alone: the meaning of their coordinates and their planned use. */
public record SiteParameters(
        String crs,
        String axes,
        String datum,
        String accuracy,
        String activity,
        String nationalProject,
        String newLand,
        String table,
        String columns,
        String textIn) {

    /** The parameters, in the order of the components. */
    public static final List<QueryParameter<?>> PARAMETERS = List.of(
            CheckParameters.CRS,
            CheckParameters.AXES,
            CheckParameters.DATUM,
            CheckParameters.ACCURACY,
            CheckParameters.ACTIVITY,
            CheckParameters.NATIONAL_PROJECT,
            CheckParameters.NEW_LAND,
            CheckParameters.TABLE,
            TableParameters.COLUMNS,
            TableParameters.TEXT_IN);

    /** The same as parameters of a check. */
    public CheckParameters toCheck() {
        return CheckParameters.of(ParameterRecords.given(this));
    }
}
