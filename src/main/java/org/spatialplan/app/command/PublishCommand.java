package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.spatialplan.app.CityPublication;
import org.spatialplan.app.OfflineService;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.publish.Publication;
import org.spatialplan.publish.PublishPlan;
import org.spatialplan.publish.Publisher;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The command that publishes the layers on the city's GeoServer. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the city's GeoServer show the layers as they are in the PostGIS database: workspace, data store, styles, layers, group, tile cache.",
            "Compares first, changes only what is ours and differs; a second run changes nothing. Settings: spatialplan.geoserver.* (docs/geoserver.md)."
        })
final class PublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(names = "--dry-run", description = "Only says what would be done; ends with 1 if there is something to do.")
    private boolean dryRun;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Option(
            names = "--write-password",
            description =
                    "Writes the database's password even if GeoServer reaches the database: it never shows it, so that a new one is not seen as a change.")
    private boolean writePassword;

    @Option(
            names = "--secret",
            description =
                    "Publishes the secret layers instead, from the schema plan_map_secret, into a workspace of their own with -secret behind its name: guard it first (docs/access.md).")
    private boolean secret;

    /** The steps that were found necessary, and done unless it was a dry run. */
    private record Report(
            String geoServer,
            String workspace,
            boolean dryRun,
            long created,
            long updated,
            long unchanged,
            List<PublishPlan.Line> things,
            List<String> leftAlone) {}

    @Override
    public Integer call() {
        try (OfflineService service = store.open()) {
            CityPublication city = service.get(CityPublication.class);
            Publisher publisher = city.publisher();
            Publication publication = secret ? city.secretPublication() : city.publication();
            PublishPlan plan = publisher.plan(publication, writePassword);
            if (!dryRun) {
                // before the work, which another machine does, and which may end half done
                service.get(AuditTrail.class)
                        .record(AuditAct.GEOSERVER_PUBLISHED, "geoserver/workspaces/" + plan.workspace());
                publisher.carryOut(plan, this::tell);
            }
            print(plan, spec.commandLine().getOut());
            if (!dryRun || plan.isStoreCorrect()) {
                publisher.requireDrawable(publication);
            }
            return dryRun && !plan.isNothingToDo() ? ExitCode.FINDINGS : ExitCode.DONE;
        }
    }

    private void tell(int number, int all, PublishPlan.Line line) {
        spec.commandLine().getErr().printf(Locale.ROOT, "[%d/%d] %s%n", number, all, words(line));
    }

    private void print(PublishPlan plan, PrintWriter out) {
        if (json) {
            out.println(new JsonMapper()
                    .writeValueAsString(new Report(
                            plan.geoServerVersion(),
                            plan.workspace(),
                            dryRun,
                            plan.created(),
                            plan.updated(),
                            plan.unchanged(),
                            plan.lines(),
                            plan.leftAlone())));
            return;
        }
        out.printf("GeoServer %s, workspace %s%n", plan.geoServerVersion(), plan.workspace());
        plan.lines().stream()
                .filter(line -> !line.action().equals("none"))
                .forEach(line -> out.println("  " + words(line)));
        plan.leftAlone().forEach(thing -> out.println("  left alone: " + thing));
        LocalizedText outcome = Messages.of(
                dryRun ? "app.publish.would" : "app.publish.did",
                plan.created(),
                plan.updated(),
                plan.unchanged(),
                plan.leftAlone().size());
        out.println(outcome.en() + " " + outcome.zh());
    }

    private static String words(PublishPlan.Line line) {
        String fields = line.fields().isEmpty() ? "" : ": " + String.join(", ", line.fields());
        return line.action() + " " + line.kind() + " " + line.name() + fields;
    }
}
