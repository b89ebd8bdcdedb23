package org.spatialplan.submission.format;

import java.util.List;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/** A text is not in the encoding that the caller states. It has the encodings in which it may be. */
public final class EncodingContradictedException extends DataFileException {

    private final TextEncoding stated;
    private final List<TextEncoding> fitting;

    EncodingContradictedException(String file, TextEncoding stated, byte[] head) {
        super(file, 0, Messages.of("submission.encoding-contradicted", stated.label()));
        this.stated = stated;
        this.fitting =
                TextEncoding.of(head).stream().filter(found -> found != stated).toList();
    }

    /** The encoding that was stated. */
    public TextEncoding stated() {
        return stated;
    }

    /** The encoding that the bytes tell; empty if they tell none. */
    public List<TextEncoding> fitting() {
        return fitting;
    }
}
