package org.spatialplan.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spatialplan.app.OfflineService;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name the data of a command: the same settings as those of the service. */
final class StoreOptions {

    /** The command that has these options. */
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "The data folder (default: the service's own setting, 'data').")
    private Path data;

    @Option(
            names = "--set",
            paramLabel = "<setting>=<value>",
            description = "Any setting of the service, for example spatialplan.geodata=city.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Opens the stores. The embedded database must not be in use by a running service. */
    OfflineService open() {
        return OfflineService.open(settings(), command.qualifiedName(" "));
    }

    /** The given options by the names of the service's settings. */
    Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>(settings);
        if (data != null) {
            all.put("spatialplan.data", data.toString());
        }
        return all;
    }
}
