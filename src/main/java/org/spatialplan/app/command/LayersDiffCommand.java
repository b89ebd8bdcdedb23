package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.report.HistoryAnswers.FeatureChangeAnswer;
import org.spatialplan.report.HistoryAnswers.PieceAnswer;
import org.spatialplan.report.HistoryAnswers.ZoneAnswer;
import org.spatialplan.report.LayerDiffAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that compares two versions of a layer. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Tells what changed from one version of a layer to another: features, ground, zones.")
final class LayersDiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ComparedVersions versions;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        ComparedVersions.Compared compared = versions.compare();
        LayerDiffAnswer answer =
                LayerDiffAnswer.of(compared.diff(), compared.map().frame());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PlainNumberModule.mapper().writeValueAsString(answer));
        } else {
            print(answer, out);
        }
        return answer.changes().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static void print(LayerDiffAnswer answer, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s  %d -> %d  %s%n",
                answer.layer(),
                answer.from().number(),
                answer.to().number(),
                answer.byKind());
        printZones(answer.zones(), out);
        for (FeatureChangeAnswer change : answer.changes()) {
            out.printf(
                    Locale.ROOT,
                    "%-10s  %s  %s%s%s%n",
                    change.kind(),
                    change.id(),
                    change.nameZh(),
                    change.displacementM() == null
                            ? ""
                            : String.format(Locale.ROOT, "  %.3f m (%s)", change.displacementM(), change.certainty()),
                    change.attributes().isEmpty()
                            ? ""
                            : "  "
                                    + change.attributes().stream()
                                            .map(attribute -> attribute.name())
                                            .toList());
        }
        print("lost", answer.lost(), out);
        print("gained", answer.gained(), out);
        print("lost, sliver", answer.lostSlivers(), out);
        print("gained, sliver", answer.gainedSlivers(), out);
        answer.unlocated().forEach(id -> out.println("no place, not compared: " + id));
        answer.failed().forEach(id -> out.println("not overlaid: " + id));
    }

    static void printZones(java.util.List<ZoneAnswer> zones, PrintWriter out) {
        zones.forEach(zone -> out.printf(
                Locale.ROOT,
                "zone %-12s %14.4f ha -> %14.4f ha  lost %12.4f (to zones %.4f)  gained %12.4f (from zones %.4f)%n",
                zone.zone(),
                zone.from().ha(),
                zone.to().ha(),
                zone.lost().ha(),
                zone.lostToZones().ha(),
                zone.gained().ha(),
                zone.gainedFromZones().ha()));
    }

    static void print(String what, java.util.List<PieceAnswer> pieces, PrintWriter out) {
        pieces.forEach(piece -> out.printf(
                Locale.ROOT,
                "%-14s %14.2f m²  %s  %s %s  %s  at %s%n",
                what,
                piece.area().m2(),
                piece.feature(),
                piece.kind(),
                piece.zone(),
                piece.certainty(),
                piece.at()));
    }
}
