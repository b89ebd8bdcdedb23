package org.spatialplan.format.city;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;

/** The ids of fields and bodies to which rows may refer. */
record References(Set<String> fieldIds, Set<String> bodyIds) {

    static References of(List<Field> fields, List<Body> bodies) {
        return new References(
                fields.stream().map(Field::id).collect(Collectors.toSet()),
                bodies.stream().map(Body::id).collect(Collectors.toSet()));
    }

    String field(Row row) {
        return reference(row, "field", fieldIds);
    }

    List<String> bodies(Row row) {
        List<String> bodies = row.list("bodies");
        bodies.stream().filter(id -> !bodyIds.contains(id)).findFirst().ifPresent(id -> {
            throw row.malformed("the body '" + id + "' is not in bodies.csv");
        });
        return bodies;
    }

    /**
     * The id in a column.
     *
     * @throws DataFileException if it is not among the known ids
     */
    static String reference(Row row, String column, Set<String> known) {
        String id = row.required(column);
        if (!known.contains(id)) {
            throw row.malformed("the " + column + " '" + id + "' is not known");
        }
        return id;
    }
}
