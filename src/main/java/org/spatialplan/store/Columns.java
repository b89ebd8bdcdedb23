package org.spatialplan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalDouble;

/** Columns that may be null. */
final class Columns {

    private Columns() {}

    static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    static OptionalDouble optionalDouble(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
