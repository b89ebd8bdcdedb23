package org.spatialplan.lake;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A lake cannot be used, or not for what is asked of it. */
public final class LakeException extends CodedException {

    private LakeException(String code, Throwable cause, Object... arguments) {
        super(code, Messages.of("lake." + code, arguments), cause);
    }

    /** Reports a folder without {@code lake.yaml}, which is written last. */
    static LakeException unfinished() {
        return new LakeException("lake-unfinished", null);
    }

    /** Reports a format that this program does not know. */
    static LakeException unknownFormat(String format) {
        return new LakeException("lake-format-unknown", null, format, Lake.FORMAT);
    }

    /** Reports a file that is missing or cannot be read. */
    static LakeException unreadable(String path, Throwable cause) {
        return new LakeException("lake-file-unreadable", cause, path, String.valueOf(cause));
    }

    /** Reports a file that is not the one of which {@code lake.yaml} holds the hash. */
    static LakeException changed(String path) {
        return new LakeException("lake-changed", null, path);
    }

    /** Reports an entry of {@code lake.yaml} that contradicts another file of the lake. */
    static LakeException contradictory(String what) {
        return new LakeException("lake-contradictory", null, what);
    }

    /** Reports a version of which the lake holds the record and not the features. */
    static LakeException withoutFeatures(String layer, int number) {
        return new LakeException("lake-version-missing", null, layer, number);
    }

    /** Reports a moment of which the lake holds no state. */
    static LakeException unknownMoment(Object moment, Object first, Object last) {
        return new LakeException("lake-moment-unknown", null, moment, first, last);
    }

    /** Reports a row that is not a feature as the service writes it. */
    static LakeException brokenRow(Object number, String column, Throwable cause) {
        return new LakeException("lake-row-broken", cause, number, column);
    }
}
