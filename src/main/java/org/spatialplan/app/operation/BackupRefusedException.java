package org.spatialplan.app.operation;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A refused backup; the message says why. */
final class BackupRefusedException extends CodedException {

    private BackupRefusedException(LocalizedText text, Throwable cause) {
        super("backup-refused", text, cause);
    }

    static BackupRefusedException forEverybody() {
        return new BackupRefusedException(Messages.of("app.backup-refused.for-everybody"), null);
    }

    static BackupRefusedException notEmbedded() {
        return new BackupRefusedException(Messages.of("app.backup-refused.not-embedded"), null);
    }

    static BackupRefusedException failed(Throwable cause) {
        return new BackupRefusedException(Messages.of("app.backup-refused.failed", cause.getMessage()), cause);
    }
}
