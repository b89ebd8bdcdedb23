package org.spatialplan.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.history.AreaAudit;
import org.spatialplan.report.AreaAnswer;
import org.spatialplan.report.AuditAnswer;
import org.spatialplan.report.AuditHtml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that audits whether the area of a layer was reduced. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Tells whether a layer's area was reduced from one version to another, as a red line's must not be.")
final class LayersAuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ComparedVersions versions;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Option(names = "--html", paramLabel = "<file>", description = "Writes a page to read and to print as well.")
    private Path html;

    @Override
    public Integer call() throws IOException {
        ComparedVersions.Compared compared = versions.compare();
        String layer = compared.diff().from().info().layer();
        AuditAnswer audit = AuditAnswer.of(
                AreaAudit.of(compared.diff()),
                compared.map().catalogue().find(layer).orElseThrow(),
                compared.map().frame(),
                compared.now());
        if (html != null) {
            Files.writeString(
                    html, AuditHtml.of(audit, compared.map().catalogue().timeZone()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PlainNumberModule.mapper().writeValueAsString(audit));
        } else {
            print(audit, out);
        }
        return audit.state().equals("clear") ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static void print(AuditAnswer audit, PrintWriter out) {
        out.printf(
                "%s  %d -> %d  %s%s%n%s / %s%n",
                audit.layer(),
                audit.from().number(),
                audit.to().number(),
                audit.state(),
                audit.certainty() == null ? "" : ", " + audit.certainty(),
                audit.reasonWords().zh(),
                audit.reasonWords().en());
        print("from", audit.areaFrom(), out);
        print("to", audit.areaTo(), out);
        print("lost", audit.lost(), out);
        print("gained", audit.gained(), out);
        print("net", audit.net(), out);
        print("slack by accuracy", audit.slack(), out);
        LayersDiffCommand.printZones(audit.zones(), out);
        LayersDiffCommand.print("lost", audit.lostPieces(), out);
        LayersDiffCommand.print("lost, sliver", audit.lostSlivers(), out);
        audit.moved()
                .forEach(moved -> out.printf(
                        Locale.ROOT, "moved  %s  %s m (%s)%n", moved.id(), moved.displacementM(), moved.certainty()));
        audit.uncompared().forEach(id -> out.println("no place or no outline, not compared: " + id));
        audit.failed().forEach(id -> out.println("not overlaid: " + id));
    }

    private static void print(String what, AreaAnswer area, PrintWriter out) {
        out.printf(Locale.ROOT, "%-18s %18.2f m²  %16.4f ha  %12.6f km²%n", what, area.m2(), area.ha(), area.km2());
    }
}
