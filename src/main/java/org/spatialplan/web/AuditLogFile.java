package org.spatialplan.web;

import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.ExportFormat;
import org.spatialplan.format.MediaFormat;

/** Entries of the audit log to be answered as a file. {@link AuditLogFileConverter} writes them one by one. */
record AuditLogFile(AuditLog log, AuditFilter filter, MediaFormat format) {

    ExportFormat export() {
        return format.equals(MediaFormat.CSV) ? ExportFormat.CSV : ExportFormat.JSONL;
    }
}
