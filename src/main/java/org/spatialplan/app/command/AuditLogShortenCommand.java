package org.spatialplan.app.command;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.app.auditlog.AuditLogSettings;
import org.spatialplan.auditlog.AuditHead;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.store.AuditShortening;
import org.spatialplan.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that takes entries out of the audit log that are older than they must be kept. */
@Command(
        name = "shorten",
        mixinStandardHelpOptions = true,
        description = {
            "Takes out the entries that are older than spatialplan.audit-log.keep. An entry states it, so that the chain can still be checked.",
            "Export them before. 移出超过保存期限的记录"
        })
final class AuditLogShortenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Override
    public Integer call() {
        try (OfflineService service = store.open()) {
            Instant before = service.get(Clock.class)
                    .instant()
                    .minus(service.get(AuditLogSettings.class).keep());
            AuditTrail trail = service.get(AuditTrail.class);
            Optional<AuditHead> last = service.get(AuditShortening.class).run(before, trail::event);
            spec.commandLine()
                    .getOut()
                    .println(last.map(head -> Messages.of("auditlog.shortened", head.number()))
                            .orElseGet(() -> Messages.of("auditlog.nothing-old", before))
                            .both());
            return ExitCode.DONE;
        }
    }
}
