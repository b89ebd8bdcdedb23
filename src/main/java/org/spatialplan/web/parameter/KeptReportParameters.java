package org.spatialplan.web.parameter;

import java.util.List;

/** The parameters of a kept report. */
public record KeptReportParameters(String lang, String answers) {

    private static final QueryParameter<Boolean> LANG = QueryParameter.choice("lang", "zh", false, "en", true)
            .byDefault("zh")
            .means("zh (default) or en: language of html and pdf.");

    private static final QueryParameter<Boolean> ANSWERS = QueryParameter.choice(
                    "answers", "true", true, "false", false)
            .byDefault("true")
            .means("true (default): html, pdf and json show the answers to the report (复核意见) if there are any."
                    + " false: the very same file that was kept.");

    /** The parameters, in the order of the components. */
    public static final List<QueryParameter<?>> PARAMETERS = List.of(LANG, ANSWERS);

    /** Whether the answer is in English; else it is in Chinese. */
    public boolean isEnglish() {
        return LANG.parse(lang).orElse(false);
    }

    /** Whether the answers to the report are shown. */
    public boolean isWithAnswers() {
        return ANSWERS.parse(answers).orElse(true);
    }
}
