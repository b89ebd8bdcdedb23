package org.spatialplan.app.command;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.spatialplan.access.ApiKey;
import org.spatialplan.access.KeyRing;
import org.spatialplan.app.OfflineService;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.web.answer.KeyAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that lists keys without their secrets. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists all keys, also those that are valid no longer, the newest last. 列出密钥")
final class KeysListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        try (OfflineService service = store.open()) {
            List<ApiKey> keys = service.get(KeyRing.class).list();
            Instant now = service.get(Clock.class).instant();
            if (json) {
                List<KeyAnswer> answers = keys.stream().map(KeyAnswer::of).toList();
                spec.commandLine().getOut().println(PlainNumberModule.mapper().writeValueAsString(answers));
            } else {
                keys.forEach(key -> spec.commandLine().getOut().println(describe(key, now)));
            }
            return ExitCode.DONE;
        }
    }

    private static String describe(ApiKey key, Instant now) {
        return String.format(
                Locale.ROOT,
                "%s  %-13s  %-8s  until %-20s  used %-20s  %s  %s",
                key.id(),
                key.role().code(),
                key.revokedAt().isPresent() ? "revoked" : key.isValid(now) ? "valid" : "expired",
                key.expiresAt().map(Instant::toString).orElse("never ends"),
                key.usedAt().map(Instant::toString).orElse("never"),
                key.name(),
                String.join(",", key.layers().written()));
    }
}
