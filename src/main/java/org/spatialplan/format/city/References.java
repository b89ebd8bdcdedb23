package org.spatialplan.format.city;

import java.util.List;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.plan.PlanException;
import org.spatialplan.plan.Subject;
import org.spatialplan.text.Messages;

/** The ids of fields and bodies to which rows may refer. */
record References(KnownIds fieldIds, KnownIds bodyIds) {

    String field(Row row) {
        return reference(row, "field", fieldIds);
    }

    List<String> bodies(Row row) {
        List<String> bodies = row.list("bodies");
        bodies.stream()
                .filter(id -> !bodyIds.knows(id))
                .forEach(id -> row.fault(Messages.of("format.city.body-unknown", id)));
        return bodies;
    }

    /** The id in a column. One that is not known is reported. */
    static String reference(Row row, String column, KnownIds known) {
        String id = row.required(column);
        if (!id.isEmpty() && !known.knows(id)) {
            row.fault(Messages.of("format.city.reference-unknown", column, id));
        }
        return id;
    }

    /** The item in a column, for example {@code projects/5}. One that is not known is reported. */
    static Subject subject(Row row, String column, KnownIds known) {
        String address = row.required(column);
        try {
            Subject subject = Subject.parse(address);
            if (!known.knows(subject.toString())) {
                row.fault(Messages.of("format.city.reference-unknown", column, subject));
            }
            return subject;
        } catch (PlanException e) {
            if (!address.isEmpty()) {
                row.fault(Messages.of("format.city.subject", column, address));
            }
            return Subject.project(0);
        }
    }
}
