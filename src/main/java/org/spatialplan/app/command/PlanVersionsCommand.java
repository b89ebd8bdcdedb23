package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.app.PlanVersions;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.layer.PlanStore.PlanInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that lists the stored versions of the plan and who is responsible for them. */
@Command(
        name = "versions",
        mixinStandardHelpOptions = true,
        description = "Lists the stored versions of the plan, the newest last. 列出方案各版本")
final class PlanVersionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        try (OfflineService service = store.open()) {
            List<PlanInfo> versions = service.get(PlanVersions.class).list();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(PlainNumberModule.mapper().writeValueAsString(versions));
            } else {
                versions.forEach(version -> print(version, out));
            }
            return ExitCode.DONE;
        }
    }

    private static void print(PlanInfo version, PrintWriter out) {
        out.println(String.format(
                        Locale.ROOT,
                        "%3d  %s  %-8s  %s  %s  %s",
                        version.number(),
                        version.addedAt(),
                        version.origin().name().toLowerCase(Locale.ROOT),
                        version.provenance().source(),
                        version.provenance().author(),
                        version.provenance().note())
                .stripTrailing());
    }
}
