package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.app.PlanVersions;
import org.spatialplan.document.PlanChange;
import org.spatialplan.format.city.PlainNumberModule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that compares two versions of the plan. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Tells what changed from one version of the plan to another. 比较方案两个版本")
final class PlanDiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<from>",
            description = "Number of the old version; without it the one before the new one.")
    private Integer from;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<to>",
            description = "Number of the new version; without it the newest.")
    private Integer to;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        try (OfflineService service = store.open()) {
            PlanVersions versions = service.get(PlanVersions.class);
            int newer = to == null ? versions.list().size() : to;
            List<PlanChange> changes = versions.diff(from == null ? newer - 1 : from, newer);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(PlainNumberModule.mapper().writeValueAsString(changes));
            } else {
                changes.forEach(change -> PlanChangeText.print(change, out));
            }
            return changes.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }
}
