package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineSettings;
import org.spatialplan.app.PostgisMove;
import org.spatialplan.store.StoreCopy.Copied;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The command that moves all data from the embedded database to PostGIS. */
@Command(
        name = "move-up",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the embedded database of the data folder into an empty PostGIS database, with all versions, links and history.",
            "The database is that of spatialplan.database.url; its password belongs into the environment"
                    + " (SPATIALPLAN_DATABASE_PASSWORD). Everything is read back and compared; whatever differs undoes it all."
        })
final class MoveUpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        Copied copied = PostgisMove.with(store.settings())
                .run(OfflineSettings.circumstances(spec.qualifiedName(" ")), Instant.now());
        print(copied, spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private void print(Copied copied, PrintWriter out) {
        if (json) {
            out.println(new JsonMapper().writeValueAsString(copied));
            return;
        }
        copied.plans()
                .forEach(plan -> out.printf(
                        Locale.ROOT,
                        "%-20s %3d  %7d projects  %5d actions  %6d links  %s%n",
                        "plan",
                        plan.version(),
                        plan.projects(),
                        plan.actions(),
                        plan.links(),
                        plan.sha256()));
        copied.layers()
                .forEach(layer -> out.printf(
                        Locale.ROOT,
                        "%-20s %3d  %7d features  %16.0f m²  %s%n",
                        layer.layer(),
                        layer.version(),
                        layer.features(),
                        layer.areaM2(),
                        layer.sha256()));
        out.printf(
                Locale.ROOT,
                "Copied and compared: %d versions of layers, %d of the plan.%n",
                copied.layers().size(),
                copied.plans().size());
    }
}
