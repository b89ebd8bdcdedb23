package org.spatialplan.app.command;

import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.app.PlanVersions;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that returns to an earlier version of the plan. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Adds the content of an earlier version of the plan as the newest one. Nothing is deleted.",
            "退回方案的某一版本：其内容作为最新版本写入，不删除任何版本"
        })
final class PlanRollbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(index = "0", paramLabel = "<number>", description = "The version to go back to.")
    private int number;

    @Mixin
    private RollbackAuthor who;

    @Override
    public Integer call() {
        try (OfflineService service = store.open()) {
            PlanInfo added = service.get(PlanVersions.class).rollBack(number, who.author(), who.note());
            spec.commandLine()
                    .getOut()
                    .println(Messages.of("app.plan-rollback.done", added.number(), number)
                            .pair());
            return ExitCode.DONE;
        }
    }
}
