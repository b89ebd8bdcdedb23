package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.auditlog.WrittenEntry;

@Schema(description = "A page of the audit log, the newest entries first.")
public record AuditLogAnswer(
        @Schema(description = "how many entries are on this page") int numberReturned,
        @Schema(description = "number and hash of the log's last entry, to be noted elsewhere") String head,
        List<PageLink> links,
        List<WrittenEntry> items) {}
