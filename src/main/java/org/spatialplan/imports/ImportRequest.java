package org.spatialplan.imports;

import java.util.Optional;
import org.spatialplan.layer.Provenance;
import org.spatialplan.submission.CoordinateOptions;

/**
 * What is to become of a file.
 *
 * @param layer id of the layer that gets a new version
 * @param source where the data come from
 * @param provenance who answers for them, and from when they hold
 * @param mapping which column is what
 * @param statement what the caller says of the coordinates
 * @param table which table of the file, where it holds several
 * @param repair whether invalid geometries are replaced by the repair that the report offers
 */
public record ImportRequest(
        String layer,
        String source,
        Provenance provenance,
        AttributeMapping mapping,
        CoordinateOptions statement,
        Optional<String> table,
        boolean repair) {

    /** Of a file that holds one table. */
    public ImportRequest(
            String layer,
            String source,
            Provenance provenance,
            AttributeMapping mapping,
            CoordinateOptions statement,
            boolean repair) {
        this(layer, source, provenance, mapping, statement, Optional.empty(), repair);
    }
}
