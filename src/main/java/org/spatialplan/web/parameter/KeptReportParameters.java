package org.spatialplan.web.parameter;

import java.nio.charset.Charset;
import java.util.List;
import org.spatialplan.format.MediaFormat;

/** The parameters of a kept report. */
public record KeptReportParameters(String lang, String answers, String encoding) {

    private static final QueryParameter<Boolean> LANG = QueryParameter.choice("lang", "zh", false, "en", true)
            .byDefault("zh")
            .means("zh (default) or en: language of html and pdf.");

    private static final QueryParameter<Boolean> ANSWERS = QueryParameter.choice(
                    "answers", "true", true, "false", false)
            .byDefault("true")
            .means("true (default): html, pdf and json show the answers to the report (复核意见) if there are any."
                    + " false: the very same file that was kept.");

    /** The parameters, in the order of the components. */
    public static final List<QueryParameter<?>> PARAMETERS = List.of(LANG, ANSWERS, EncodingParameter.ENCODING);

    /** Whether the answer is in English; else it is in Chinese. */
    public boolean isEnglish() {
        return LANG.parse(lang).orElse(false);
    }

    /**
     * The charset of text in a format.
     *
     * @throws org.spatialplan.query.BadParameterException if GBK is asked for in a format that is always UTF-8
     */
    public Charset charset(MediaFormat format) {
        return EncodingParameter.parse(encoding, format);
    }

    /** Whether the answers to the report are shown. */
    public boolean isWithAnswers() {
        return ANSWERS.parse(answers).orElse(true);
    }
}
