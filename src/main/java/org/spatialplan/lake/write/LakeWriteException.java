package org.spatialplan.lake.write;

import java.io.IOException;
import java.nio.file.Path;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.Messages;

/** A lake cannot be written. What was in its place is unchanged. */
public final class LakeWriteException extends CodedException {

    private LakeWriteException(String code, Throwable cause, Object... arguments) {
        super(code, Messages.of("lake." + code, arguments), cause);
    }

    /** Reports a folder that would be overwritten and is no lake, or more than one. */
    static LakeWriteException folderNotEmpty(Path folder, String entry) {
        return new LakeWriteException("lake-folder-not-empty", null, folder, entry);
    }

    /** Reports a feature that counts as located and has an empty geometry. */
    static LakeWriteException emptyGeometry(VersionInfo version, String feature) {
        return new LakeWriteException("lake-empty-geometry", null, version.layer(), version.number(), feature);
    }

    /** Reports an attribute whose value no column can hold. */
    static LakeWriteException unsupportedValue(VersionInfo version, String feature, String attribute) {
        return new LakeWriteException(
                "lake-value-unsupported", null, version.layer(), version.number(), feature, attribute);
    }

    /** Reports a version of which other features were read than its record says. */
    static LakeWriteException otherFeatures(VersionInfo version, int read) {
        return new LakeWriteException(
                "lake-features-differ", null, version.layer(), version.number(), version.features(), read);
    }

    /** Reports a disk that refuses. */
    static LakeWriteException unwritable(Path folder, IOException cause) {
        return new LakeWriteException("lake-unwritable", cause, folder, cause);
    }
}
