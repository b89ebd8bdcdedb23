package org.spatialplan.ogc.api.processes;

import java.util.List;
import org.spatialplan.web.parameter.QueryParameter;

/** The parameter {@code f} of documents that are JSON, and pages where {@link ProcessPages} answers {@code f=html}. */
record DocumentFormat(String f) {

    private static final QueryParameter<Boolean> F = QueryParameter.choice("f", "json", true, "html", false)
            .means("json, or html for a page; json if left out.")
            .example("json");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(F);

    /**
     * Requires a format that is known.
     *
     * @throws org.spatialplan.query.BadParameterException if it is another one
     */
    void check() {
        F.parse(f);
    }
}
