package org.spatialplan.report.kept;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.check.ConflictState;
import org.spatialplan.report.AnswerSheet.Verdict;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verdicts of a kept report by ground and line, as its JSON says them. Immutable. */
final class ReportedVerdicts {

    private static final Map<String, ConflictState> STATES =
            Stream.of(ConflictState.values()).collect(Collectors.toMap(EnumNames::of, Function.identity()));

    private final JsonNode grounds;

    private ReportedVerdicts(JsonNode grounds) {
        this.grounds = grounds;
    }

    /**
     * Reads those of a kept report.
     *
     * @throws NoKeptReportException if its JSON is not what was kept
     */
    static ReportedVerdicts of(KeptReport kept, KeptReports reports, JsonMapper mapper) {
        byte[] json = reports.read(kept, KeptReport.JSON)
                .orElseThrow(() -> NoKeptReportException.damaged(kept.name(), KeptReport.JSON));
        return new ReportedVerdicts(mapper.readTree(json).path("grounds"));
    }

    boolean hasGround(long number) {
        return grounds.valueStream().anyMatch(ground -> number(ground) == number);
    }

    /** The ids of all lines of the report, sorted. */
    List<String> lines() {
        return grounds.valueStream()
                .flatMap(ReportedVerdicts::lines)
                .map(ReportedVerdicts::id)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The verdicts by a line, the gravest first.
     *
     * @param wanted number of the ground; null for all
     */
    List<Verdict> find(String line, Long wanted) {
        return grounds.valueStream()
                .filter(ground -> wanted == null || number(ground) == wanted)
                .flatMap(ground ->
                        lines(ground).filter(each -> id(each).equals(line)).map(each -> verdict(number(ground), each)))
                .sorted(Comparator.comparing(Verdict::state))
                .toList();
    }

    private static Stream<JsonNode> lines(JsonNode ground) {
        return ground.path("conflict").path("lines").valueStream();
    }

    private static String id(JsonNode line) {
        return line.path("line").path("id").asString("");
    }

    private static long number(JsonNode ground) {
        return ground.path("number").asLong();
    }

    private static Verdict verdict(long ground, JsonNode line) {
        JsonNode reason = line.path("reason_text");
        return new Verdict(
                ground,
                new LocalizedText(
                        line.path("line").path("name_zh").asString(""),
                        line.path("line").path("name_en").asString("")),
                line.path("involvement").asString(""),
                STATES.getOrDefault(line.path("state").asString(""), ConflictState.NOT_CHECKED),
                new LocalizedText(
                        reason.path("zh").asString(""), reason.path("en").asString("")));
    }
}
