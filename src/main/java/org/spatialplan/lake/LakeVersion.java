package org.spatialplan.lake;

import java.util.Optional;
import org.spatialplan.layer.VersionInfo;

/**
 * A layer version in a lake.
 *
 * @param table its features; empty if the lake only holds the record, because no check needs the features or the export
 *     left earlier versions out
 */
public record LakeVersion(VersionInfo info, Optional<LakeTable> table) {

    /**
     * Returns the features' file.
     *
     * @throws LakeException {@code lake-version-missing} if the lake only holds the record
     */
    public LakeTable requireTable() {
        return table.orElseThrow(() -> LakeException.withoutFeatures(info.layer(), info.number()));
    }
}
