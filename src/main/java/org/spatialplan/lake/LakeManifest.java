package org.spatialplan.lake;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code lake.yaml} says: the state of a city's layers and rules at an export.
 *
 * @param program version of the program that wrote the lake
 * @param exportedAt when it was written; later versions are not in it
 * @param upTo the moment up to which it holds versions: that of the export, or an earlier one that was asked for
 * @param firstMapAt since when the city has a map; earlier moments have no answer
 * @param catalogue the file of the layers' definitions
 * @param rules the files of the rules, with the classes of activity that they share
 * @param versions of each layer by its id, in the order of the catalogue, oldest first; a layer without a version has an empty list
 */
public record LakeManifest(
        String program,
        Instant exportedAt,
        Instant upTo,
        Instant firstMapAt,
        LakeFile catalogue,
        List<LakeFile> rules,
        Map<String, List<LakeVersion>> versions) {

    public LakeManifest {
        rules = List.copyOf(rules);
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }
}
