package org.spatialplan.store;

import java.sql.SQLTransientConnectionException;

/** All connections are in use, by questions to a database that answers. */
final class PoolBusyException extends SQLTransientConnectionException {

    private static final long serialVersionUID = 1L;

    PoolBusyException(Throwable cause) {
        super("All connections to the database are in use", cause);
    }
}
