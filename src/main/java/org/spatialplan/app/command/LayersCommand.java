package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.spatialplan.app.OfflineService;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.VersionInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that lists layers and their versions. */
@Command(
        name = "layers",
        mixinStandardHelpOptions = true,
        description = "Lists, compares and audits the versions of layers, goes back to one, and recognises files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            LayersCommand.ListVersions.class,
            LayersDiffCommand.class,
            LayersChangesCommand.class,
            LayersAuditCommand.class,
            LayersRecogniseCommand.class,
            LayersRollbackCommand.class
        })
final class LayersCommand {

    private LayersCommand() {}

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the stored versions of all layers, or of one, the newest last.")
    static final class ListVersions implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private StoreOptions store;

        @Parameters(arity = "0..1", paramLabel = "<layer>", description = "Only this layer.")
        private String layer;

        @Option(names = "--json", description = "As JSON, for scripts.")
        private boolean json;

        @Override
        public Integer call() {
            try (OfflineService service = store.open()) {
                LayerStore layers = service.get(LayerStore.class);
                List<VersionInfo> versions = layers.listLayers().stream()
                        .filter(id -> layer == null || layer.equals(id))
                        .flatMap(id -> layers.listVersions(id).stream())
                        .toList();
                print(versions, spec.commandLine().getOut());
                if (versions.isEmpty() && layer != null) {
                    spec.commandLine()
                            .getErr()
                            .println("No version of a layer '" + layer + "' is stored; stored are "
                                    + String.join(", ", layers.listLayers()));
                }
                return versions.isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
            }
        }

        private void print(List<VersionInfo> versions, PrintWriter out) {
            if (json) {
                out.println(PlainNumberModule.mapper().writeValueAsString(versions));
                return;
            }
            versions.forEach(version -> out.printf(
                    Locale.ROOT,
                    "%-20s %3d  %7d features  %16.0f m²  %s  %s%n",
                    version.layer(),
                    version.number(),
                    version.features(),
                    version.areaM2(),
                    version.addedAt(),
                    version.source()));
        }
    }
}
