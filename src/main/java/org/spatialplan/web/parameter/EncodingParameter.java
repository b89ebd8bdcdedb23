package org.spatialplan.web.parameter;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/**
 * The encoding of boundary points (f=txt). What is asked for as GBK is written in GB 18030, which is the same for all
 * characters of GBK and has the others too.
 */
public final class EncodingParameter {

    /** Whether GBK is asked for. */
    public static final QueryParameter<Boolean> ENCODING = QueryParameter.choice(
                    "encoding", "utf-8", false, "gbk", true)
            .byDefault("utf-8")
            .means("utf-8 (default) or gbk: encoding of txt, boundary points. All other text is UTF-8.")
            .example("utf-8");

    private static final Charset GB18030 = Charset.forName("GB18030");

    private EncodingParameter() {}

    /**
     * The charset of text in a format.
     *
     * @throws BadParameterException if GBK is asked for in a format that is always UTF-8
     */
    public static Charset parse(String encoding, MediaFormat format) {
        boolean gbk = ENCODING.parse(encoding).orElse(false);
        if (gbk && !format.equals(MediaFormat.TXT)) {
            throw new BadParameterException(
                    ENCODING.name(), encoding, Messages.of("query.expected.encoding-left-out", format.name()));
        }
        return gbk ? GB18030 : StandardCharsets.UTF_8;
    }
}
