package org.spatialplan.app.command;

import java.util.concurrent.Callable;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.KeyRing;
import org.spatialplan.app.OfflineService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that revokes a key. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Revokes a key for ever; a running service refuses it within seconds. 作废密钥")
final class KeysRevokeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(paramLabel = "<id>", description = "The id of the key, as 'keys list' says.")
    private String id;

    @Override
    public Integer call() {
        try (OfflineService service = store.open()) {
            service.get(KeyRing.class)
                    .revoke(id, service.get(CurrentCaller.class).get());
            spec.commandLine().getOut().println(id + " revoked");
            return ExitCode.DONE;
        }
    }
}
