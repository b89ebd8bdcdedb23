package org.spatialplan.ogc.api.processes;

import java.util.List;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.web.parameter.FormatParameter;
import org.spatialplan.web.parameter.QueryParameter;

/** The parameter {@code f} of documents with pages, for their description. {@link org.spatialplan.ogc.api.OgcRequest} reads it. */
record DocumentFormat(String f) {

    private static final QueryParameter<String> F = QueryParameter.text(FormatParameter.NAME)
            .means("json, or html for a page; without it as the header Accept says, json if it says nothing.")
            .example(OgcFormats.DOCUMENT.get(0).name());

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(F);
}
