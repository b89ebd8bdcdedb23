package org.spatialplan.app.operation;

import org.spatialplan.geo.CodedException;

/** A refused backup; the message says why. */
final class BackupRefusedException extends CodedException {

    private BackupRefusedException(String message, Throwable cause) {
        super("backup-refused", message, cause);
    }

    static BackupRefusedException forEverybody() {
        return new BackupRefusedException(
                "spatialplan.backups needs spatialplan.management-port, a port of its own: else everybody who reaches the"
                        + " service could fill its disk",
                null);
    }

    static BackupRefusedException notEmbedded() {
        return new BackupRefusedException(
                "The database is not the embedded one: use pg_dump (docs/operation.md)", null);
    }

    static BackupRefusedException failed(Throwable cause) {
        return new BackupRefusedException("The backup could not be written: " + cause.getMessage(), cause);
    }
}
