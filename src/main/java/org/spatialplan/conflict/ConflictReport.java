package org.spatialplan.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.NotYetInForce;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Language;
import org.spatialplan.text.answer.LocalizedName;

/**
 * A finished check of submitted grounds.
 *
 * @param id see {@link ReportId}
 * @param time when it was checked
 * @param approval the area that an opinion or approval covers; empty if none was given
 * @param map the layer versions and rules that were used
 * @param grounds in the order of the file
 * @param totals what the grounds share with the layers, all together
 * @param surroundings what else is at the grounds, and what is planned there
 * @param files the files of which it was made; empty for grounds that came from none
 */
public record ConflictReport(
        String id,
        Instant time,
        Question question,
        Submission submission,
        Optional<ApprovalArea> approval,
        CheckedMap map,
        List<CheckedGround> grounds,
        GroundTotals totals,
        ReportSurroundings surroundings,
        Optional<SubmittedFiles> files) {

    /** A report on grounds that came from no file. */
    public ConflictReport(
            String id,
            Instant time,
            Question question,
            Submission submission,
            Optional<ApprovalArea> approval,
            CheckedMap map,
            List<CheckedGround> grounds,
            GroundTotals totals,
            ReportSurroundings surroundings) {
        this(id, time, question, submission, approval, map, grounds, totals, surroundings, Optional.empty());
    }

    /**
     * What was asked.
     *
     * @param day of the check in the city's time, or the day as of which layers were chosen
     * @param rulesDay the day whose rules are used
     * @param timeZone the city's, for times that people read
     * @param works what was judged, asked for or not
     * @param parameters as they were given, by name
     */
    public record Question(
            LocalDate day, LocalDate rulesDay, ZoneId timeZone, Works works, Map<String, String> parameters) {

        /** A question that is judged by the rules of its own day. */
        public Question(LocalDate day, ZoneId timeZone, Works works, Map<String, String> parameters) {
            this(day, day, timeZone, works, parameters);
        }
    }

    public LocalDate day() {
        return question.day();
    }

    public Map<String, String> parameters() {
        return question.parameters();
    }

    /** The date as of which layers were chosen, as it was given; empty for the current ones. */
    public Optional<String> asOf() {
        return Optional.ofNullable(parameters().get("asOf"));
    }

    /** The day whose rules were asked for, as it was given; empty for those of the day of the check. */
    public Optional<String> rulesAsOf() {
        return Optional.ofNullable(parameters().get("rulesAsOf"));
    }

    /** The days, layer versions and rules that it depends on. */
    public CheckBasis basis() {
        return CheckBasis.of(map, question);
    }

    public GroundFrame frame() {
        return map.frame();
    }

    /** The layers that were looked at: one that serves several lines once for each. */
    public List<CheckedLayer> layers() {
        return map.lookedAt();
    }

    /** Credits of all layers that were checked, each once. */
    public List<String> attribution() {
        return layers().stream()
                .flatMap(layer -> layer.definition().attribution().stream())
                .distinct()
                .toList();
    }

    /** What was noticed about the input, what is not yet in force, and that parcels overlap each other. */
    public List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>(submission.remarks());
        remarks.addAll(NotYetInForce.remarks(layers(), map.withheld(), day()));
        OverlapRemark.of(totals.overlaps()).ifPresent(remarks::add);
        return remarks;
    }

    /** The ground with the gravest state, of several the surest: what the whole submission comes to. Empty without grounds. */
    public Optional<CheckedGround> gravest() {
        return grounds.stream()
                .min(Comparator.comparing(
                                (CheckedGround ground) -> ground.verdict().state())
                        .thenComparing(ground ->
                                ground.verdict().certainty().map(Enum::ordinal).orElse(Integer.MAX_VALUE)));
    }

    /** The classes of activity that were judged, in the words of the rules. */
    public List<LocalizedName> activities() {
        return question.works().activities().stream().map(this::named).toList();
    }

    /** The same in one: ids and names joined by semicolons. */
    public LocalizedName activityNamed() {
        List<LocalizedName> all = activities();
        return new LocalizedName(
                all.stream().map(LocalizedName::id).collect(Collectors.joining(";")),
                all.stream().map(LocalizedName::nameZh).collect(Collectors.joining("；")),
                all.stream().map(LocalizedName::nameEn).collect(Collectors.joining("; ")));
    }

    /** Its id where no rules were used. */
    private LocalizedName named(String activity) {
        return map.rules().stream()
                .flatMap(rules -> Optional.ofNullable(rules.activities().get(activity)).stream())
                .map(known -> new LocalizedName(known.id(), known.nameZh(), known.nameEn()))
                .findFirst()
                .orElseGet(() -> new LocalizedName(activity, activity, activity));
    }

    /** Title of a layer that was checked; the id of one that was not. */
    public String title(String layer, Language language) {
        return layers().stream()
                .map(CheckedLayer::definition)
                .filter(definition -> definition.id().equals(layer))
                .findFirst()
                .map(definition -> language.text(definition.titleZh(), definition.titleEn()))
                .orElse(layer);
    }
}
