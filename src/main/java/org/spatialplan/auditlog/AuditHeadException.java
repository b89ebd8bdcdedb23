package org.spatialplan.auditlog;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A word that is not number and hash of an entry. */
public final class AuditHeadException extends CodedException {

    AuditHeadException(String word) {
        super("audit-head-malformed", Messages.of("auditlog.head-malformed", PlainText.of(word, 200)));
    }
}
