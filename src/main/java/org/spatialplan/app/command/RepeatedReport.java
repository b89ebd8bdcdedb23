package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.spatialplan.app.OfflineService;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.report.EarlierReport;
import org.spatialplan.report.RepetitionAnswer;
import org.spatialplan.report.RepetitionAnswer.ChangeAnswer;
import org.spatialplan.report.ReportDifference;
import org.spatialplan.report.ReportRepetition;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import tools.jackson.databind.json.JsonMapper;

/** Repeats a report from its own JSON, and prints whether it is the same or what is not. */
final class RepeatedReport {

    private static final int MAX_LINES = 50;

    private final PrintWriter out;
    private final Language language;
    private final boolean json;

    RepeatedReport(PrintWriter out, Language language, boolean json) {
        this.out = out;
        this.language = language;
        this.json = json;
    }

    /**
     * Repeats a report.
     *
     * @param file the submitted file; empty to take it from the report
     * @return the exit code
     */
    int run(OfflineService service, Path report, Optional<Path> file) {
        ReportRepetition repetition = service.get(ReportRepetition.class);
        EarlierReport earlier = repetition.read(read(report));
        RepetitionAnswer answer =
                RepetitionAnswer.of(earlier, repetition.repeat(earlier, file.map(RepeatedReport::read)));
        if (json) {
            out.println(service.get(JsonMapper.class).writeValueAsString(answer));
        } else {
            print(answer);
        }
        return answer.same() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static DataFile read(Path path) {
        return new DataFile(path.getFileName().toString(), CheckCommand.bytes(path));
    }

    private void print(RepetitionAnswer answer) {
        out.println(language.text(
                answer.same()
                        ? Messages.of("app.repeat.same", answer.id())
                        : Messages.of(
                                "app.repeat.not-same",
                                answer.id(),
                                answer.changes().size(),
                                answer.differences().size())));
        if (!answer.program().equals(answer.programNow())) {
            out.println("  " + language.text(Messages.of("app.repeat.program", answer.program(), answer.programNow())));
        }
        for (ChangeAnswer change : answer.changes()) {
            out.println("  " + language.text(change.text()) + " [" + change.kind() + "]");
        }
        answer.differences().stream().limit(MAX_LINES).forEach(difference -> out.println("  " + text(difference)));
        int left = answer.differences().size() - MAX_LINES;
        if (left > 0) {
            out.println("  " + language.text(Messages.of("app.repeat.more", left)));
        }
    }

    private String text(ReportDifference difference) {
        String place = difference.ground() == 0
                ? language.text(Messages.of("app.repeat.whole"))
                : language.text(Messages.of("app.repeat.ground", difference.ground()));
        String line = difference.line().isEmpty() ? "" : "  " + difference.line();
        return place + line + "  " + difference.what() + ": " + difference.before() + " -> " + difference.now();
    }
}
