package org.spatialplan.imports;

import java.util.Optional;
import org.spatialplan.layer.Provenance;
import org.spatialplan.submission.ground.CoordinateOptions;

/**
 * A request to import a file.
 *
 * @param layer id of the layer that gets a new version
 * @param source where the data come from
 * @param provenance who is responsible for them, and from when they are valid
 * @param mapping the use of each column
 * @param statement what the caller states about the coordinates
 * @param table name of the table to read, for files with several
 * @param standard what the caller states about the norm of the file
 * @param repair whether invalid geometries are replaced by the repair that the report offers
 */
public record ImportRequest(
        String layer,
        String source,
        Provenance provenance,
        AttributeMapping mapping,
        CoordinateOptions statement,
        Optional<String> table,
        StandardChoice standard,
        boolean repair) {

    /** A request for a file with one table, whose norm is told from the file. */
    public ImportRequest(
            String layer,
            String source,
            Provenance provenance,
            AttributeMapping mapping,
            CoordinateOptions statement,
            boolean repair) {
        this(layer, source, provenance, mapping, statement, Optional.empty(), StandardChoice.AUTO, repair);
    }

    /** A copy for another layer. */
    public ImportRequest into(String other) {
        return new ImportRequest(other, source, provenance, mapping, statement, table, standard, repair);
    }

    /** A copy for another table. */
    public ImportRequest of(String other) {
        return new ImportRequest(layer, source, provenance, mapping, statement, Optional.of(other), standard, repair);
    }

    /** A copy with another mapping. */
    ImportRequest with(AttributeMapping other) {
        return new ImportRequest(layer, source, provenance, other, statement, table, standard, repair);
    }
}
