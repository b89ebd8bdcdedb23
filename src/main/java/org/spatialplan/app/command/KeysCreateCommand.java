package org.spatialplan.app.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.spatialplan.access.ApiKey;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyRing;
import org.spatialplan.app.OfflineService;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.KeyRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that makes a key. The standard output is the secret and nothing else, so that a script can take it. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Makes a key and prints it; it is never shown again. 建立密钥，仅显示一次")
final class KeysCreateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "<who>",
            description = "Who or which program holds the key.")
    private String name;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "<role>",
            description = "reader, planner, editor, publisher or administrator.")
    private String role;

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "<layer>",
            description = "The secret layers that the holder sees, or 'all' (default: none).")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--expires",
            paramLabel = "<day>",
            description = "The last day, for example 2027-06-30, or 'never' (default: a year from today).")
    private String expires;

    @Override
    public Integer call() {
        try (OfflineService service = store.open()) {
            KeyDraft draft = new KeyRequest(name, role, layers, expires)
                    .toDraft(
                            service.get(Catalogue.class),
                            service.get(Clock.class).instant());
            KeyRing.MadeKey made = service.get(KeyRing.class)
                    .make(draft, service.get(CurrentCaller.class).get());
            spec.commandLine().getOut().println(made.secret());
            spec.commandLine().getErr().println(describe(made.key()));
            service.dataFolder()
                    .map(folder ->
                            Messages.of(service.isNewFolder() ? "app.key.in-new-folder" : "app.key.in-folder", folder))
                    .ifPresent(place -> spec.commandLine().getErr().println(place.both()));
            return ExitCode.DONE;
        }
    }

    private static String describe(ApiKey key) {
        return "key " + key.id() + ", " + key.role().code() + ", "
                + key.expiresAt().map(end -> "until " + end).orElse("for ever")
                + "; send it as Authorization: Bearer <key>. It is not shown again. 密钥仅显示一次";
    }
}
