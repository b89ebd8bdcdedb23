package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.spatialplan.app.LiveMap;
import org.spatialplan.app.OfflineService;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.history.LayerHistory;
import org.spatialplan.history.RolledBack;
import org.spatialplan.query.PlanMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that returns to an earlier version of a layer. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Adds the content of an earlier version as the newest one. Nothing is deleted.")
final class LayersRollbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(index = "0", paramLabel = "<layer>", description = "The layer, for example red-lines.")
    private String layer;

    @Parameters(index = "1", paramLabel = "<number>", description = "The version to go back to.")
    private int number;

    @Mixin
    private RollbackAuthor who;

    @Override
    public Integer call() {
        try (OfflineService service = store.open()) {
            PlanMap map = service.get(LiveMap.class).get();
            LayerHistory history = service.get(LayerHistory.class);
            history.versions(layer, map);
            RolledBack done = service.get(AuditTrail.class)
                    .as(
                            AuditAct.LAYER_ROLLED_BACK,
                            () -> history.rollBack(
                                    layer,
                                    number,
                                    OptionalInt.empty(),
                                    who.author(),
                                    who.note(),
                                    service.get(Clock.class).instant(),
                                    map));
            print(done, spec.commandLine().getOut());
            return ExitCode.DONE;
        }
    }

    private void print(RolledBack done, PrintWriter out) {
        out.printf(
                "%s: version %d has the content of version %d%n",
                layer, done.version().number(), number);
        done.renewed()
                .forEach(version ->
                        out.printf("%s: version %d is computed from it%n", version.layer(), version.number()));
        done.kept()
                .forEach(kept -> out.printf(
                        "%s stays as it is: %s / %s%n",
                        kept.layer().id(), kept.kept().zh(), kept.kept().en()));
    }
}
