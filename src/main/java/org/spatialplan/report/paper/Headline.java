package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Involvement;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.geo.Certainty;
import org.spatialplan.report.paper.LineSummary.Shared;
import org.spatialplan.text.EnumNames;

/**
 * The conclusion that is signed. It names every line that is met with its zones, every line without data, and every line that was
 * checked against illustrative data only, so that the first page alone misleads nobody. Immutable.
 */
final class Headline {

    private final ConflictReport report;
    private final List<LineSummary> lines;
    private final PaperWords words;
    private final PaperNumbers numbers;

    Headline(ConflictReport report, List<LineSummary> lines, PaperWords words, PaperNumbers numbers) {
        this.report = report;
        this.lines = lines;
        this.words = words;
        this.numbers = numbers;
    }

    Map<String, Object> view() {
        Optional<CheckedGround> gravest = report.gravest();
        ConflictState state = gravest.map(ground -> ground.verdict().state()).orElse(ConflictState.NOT_CHECKED);
        Optional<Certainty> certainty =
                gravest.flatMap(ground -> ground.verdict().certainty());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("state", words.state(state));
        view.put("css", EnumNames.of(state));
        view.put("certainty", certainty(state, certainty));
        view.put("sentences", sentences());
        return view;
    }

    /** Data that only illustrate never make certain that nothing is met. */
    private String certainty(ConflictState state, Optional<Certainty> certainty) {
        boolean mild = state == ConflictState.CLEAR || state == ConflictState.PERMITTED;
        return mild && lines.stream().anyMatch(LineSummary::isIllustrative)
                ? words.text("paper.headline.only-illustrative")
                : certainty.map(words::certainty).orElse("");
    }

    /** The conclusion sentence by sentence. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (report.grounds().isEmpty()) {
            return List.of(words.text("paper.headline.no-ground"));
        }
        sentences.add(counts());
        sentences.add(met(Involvement.AFFECTED, "paper.headline.affected"));
        sentences.add(met(Involvement.POSSIBLE, "paper.headline.possible"));
        sentences.add(named(
                "paper.headline.none",
                line -> line.involvement() == Involvement.NONE && line.below().isEmpty()));
        // Of a line that is met by more than that, the table says it: here it would seem to take the line back.
        sentences.add(named(
                "paper.headline.below", line -> !line.isMet() && line.below().isPresent()));
        sentences.add(named(
                "paper.headline.no-data", line -> line.involvement() == Involvement.NO_DATA && !line.isNotPublic()));
        sentences.add(named(
                "paper.headline.not-public", line -> line.involvement() == Involvement.NO_DATA && line.isNotPublic()));
        sentences.add(named("paper.headline.not-checked", line -> line.involvement() == Involvement.NOT_CHECKED));
        sentences.addAll(faults());
        sentences.add(depend(Reason.DEPENDS_ON_ZONE, "paper.headline.zones-unknown"));
        sentences.add(depend(Reason.DEPENDS_ON_CONDITION, "paper.headline.condition-unknown"));
        sentences.add(undecided());
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    /** The line that all of it rests on data which only illustrates; empty if it does not. */
    String illustrative() {
        return named("paper.headline.illustrative", LineSummary::isIllustrative);
    }

    /** Why grounds could not be checked; of several grounds their table says it. */
    private List<String> faults() {
        return report.grounds().size() > 1
                ? List.of()
                : report.grounds().stream()
                        .flatMap(ground -> ground.ground().fault().stream())
                        .map(fault -> words.text(
                                "paper.headline.fault", words.text(fault.text()) + PlaceWords.of(fault.place(), words)))
                        .toList();
    }

    /** How many grounds there are of each state, with those that are only possible. */
    private String counts() {
        if (report.grounds().size() == 1) {
            return "";
        }
        String counted = java.util.Arrays.stream(ConflictState.values())
                .filter(state -> count(state) > 0)
                .map(this::counted)
                .collect(Collectors.joining(words.text("paper.list-comma")));
        return words.text(
                "paper.headline.counts", PaperNumbers.count(report.grounds().size()), counted);
    }

    private String counted(ConflictState state) {
        long possible = report.grounds().stream()
                .filter(ground -> ground.verdict().state() == state)
                .filter(ground -> ground.verdict().certainty().equals(Optional.of(Certainty.POSSIBLE)))
                .count();
        return possible == 0
                ? words.text("paper.headline.count", words.state(state), PaperNumbers.count(count(state)))
                : words.text(
                        "paper.headline.count.possible",
                        words.state(state),
                        PaperNumbers.count(count(state)),
                        PaperNumbers.count(possible));
    }

    private long count(ConflictState state) {
        return report.grounds().stream()
                .filter(ground -> ground.verdict().state() == state)
                .count();
    }

    /** The lines of an involvement, each with its state, its zones and what is shared. */
    private String met(Involvement involvement, String key) {
        List<String> met = lines.stream()
                .filter(line -> line.involvement() == involvement)
                .map(this::met)
                .toList();
        return met.isEmpty() ? "" : words.text(key, met.size(), String.join(words.text("paper.list-semicolon"), met));
    }

    private String met(LineSummary line) {
        String beyond = line.outsideM2().isPresent()
                ? words.text(
                        "paper.headline.size.outside",
                        numbers.ha(line.outsideM2().getAsDouble()))
                : "";
        String outside = line.uncoveredM2().isPresent()
                ? words.text(
                        "paper.headline.outside-approval",
                        numbers.ha(line.uncoveredM2().getAsDouble()))
                : "";
        String name = words.text(line.line().name());
        String verdict = words.verdict(line.state(), line.certainty());
        String zones = zones(line);
        String size = line.shared().map(this::size).orElse("") + outside + beyond;
        return zones.isEmpty()
                ? words.text("paper.headline.line.no-zone", name, verdict, size)
                : words.text("paper.headline.line", name, verdict, zones, size);
    }

    /** All zones that are met, so that the milder one never stands for the stricter. */
    private String zones(LineSummary line) {
        return line.zones().stream()
                .map(zone -> words.name(zone.nameZh(), zone.nameEn()))
                .distinct()
                .collect(Collectors.joining(words.text("paper.list-comma")));
    }

    private String size(Shared shared) {
        if (shared.m2() == 0) {
            return words.text("paper.headline.size.apart", numbers.ha(shared.most()));
        }
        return shared.isBounded()
                ? words.text(
                        "paper.headline.size.bounded",
                        numbers.ha(shared.m2()),
                        numbers.ha(shared.least()),
                        numbers.ha(shared.most()))
                : words.text("paper.headline.size", numbers.ha(shared.m2()));
    }

    private String named(String key, Predicate<LineSummary> wanted) {
        List<String> names = lines.stream()
                .filter(wanted)
                .map(line -> words.text(line.line().name()))
                .toList();
        return names.isEmpty() ? "" : words.text(key, names.size(), String.join(words.text("paper.list-comma"), names));
    }

    /** That the conclusion is the gravest of several, and what decides between them. */
    private String depend(Reason reason, String key) {
        long depend = report.grounds().stream()
                .filter(ground -> ground.verdict().outcomes().size() > 1)
                .filter(ground -> ground.verdict().reason() == reason)
                .count();
        return depend == 0 ? "" : words.text(key, depend);
    }

    private String undecided() {
        long undecided = report.grounds().stream()
                .filter(ground -> ground.lonLat().isEmpty())
                .count();
        return undecided == 0 ? "" : words.text("paper.headline.undecided", undecided);
    }
}
