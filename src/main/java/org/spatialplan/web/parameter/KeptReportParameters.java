package org.spatialplan.web.parameter;

import java.util.List;

/** The parameters of a kept report. */
public record KeptReportParameters(String lang) {

    private static final QueryParameter<Boolean> LANG = QueryParameter.choice("lang", "zh", false, "en", true)
            .byDefault("zh")
            .means("zh (default) or en: language of html and pdf.");

    /** The parameters, in the order of the components. */
    public static final List<QueryParameter<?>> PARAMETERS = List.of(LANG);

    /** Whether the answer is in English; else it is in Chinese. */
    public boolean isEnglish() {
        return LANG.parse(lang).orElse(false);
    }
}
