package org.spatialplan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.GroundParts;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.check.Works;
import org.spatialplan.report.ConflictReport.CheckedGround;
import org.spatialplan.submission.Ground;
import org.spatialplan.text.Finding;

/** Checks submitted grounds, one after the other, on the same terms. Immutable, thread-safe. */
public final class GroundCheck {

    private final CheckedMap map;
    private final ConflictCheck check;
    private final Works works;
    private final CheckConditions terms;
    private final LocalDate day;
    private final String layers;
    private final String rules;
    private final Watch watch;
    private final ParcelLimits limits;

    /** @param works what the grounds are wanted for */
    public GroundCheck(CheckedMap map, Works works, CheckConditions terms, LocalDate day) {
        this(map, works, terms, day, Watch.NOBODY, ParcelLimits.NONE);
    }

    /**
     * @param day of the check: what is in force later is told
     * @param watch is told of each ground that was checked
     * @param limits of each parcel
     */
    public GroundCheck(
            CheckedMap map, Works works, CheckConditions terms, LocalDate day, Watch watch, ParcelLimits limits) {
        this.day = day;
        this.layers = NotYetInForce.words(map.layers(), day);
        this.rules = NotYetInForce.rules(map);
        this.map = map;
        this.check = map.check();
        this.works = works;
        this.terms = terms;
        this.watch = watch;
        this.limits = limits;
    }

    /** Is told of each ground that was checked, by the thread that checked it. Thread-safe. */
    @FunctionalInterface
    public interface Watch {

        Watch NOBODY = (checked, nanos) -> {};

        /** @param nanos how long it took, in nanoseconds */
        void checked(CheckedGround checked, long nanos);
    }

    public CheckedMap map() {
        return map;
    }

    ParcelLimits limits() {
        return limits;
    }

    /** What is judged. */
    public Works works() {
        return works;
    }

    /** The day of the check. */
    public LocalDate day() {
        return day;
    }

    /** What of the layers and rules is not yet in force. */
    public List<Finding> remarks() {
        return NotYetInForce.remarks(map.layers(), day);
    }

    /** @param withParts whether the ground is also to be parted into what is shared and what stays free */
    public CheckedGround check(Ground ground, boolean withParts) {
        long since = System.nanoTime();
        CheckedGround checked = checked(ground, withParts);
        watch.checked(checked, System.nanoTime() - since);
        return checked;
    }

    private CheckedGround checked(Ground ground, boolean withParts) {
        CheckSubject subject = new CheckSubject(ground.id(), works, Set.of(), ground.parts());
        if (ground.fault().isPresent()) {
            return notChecked(ground, Reason.BROKEN_GEOMETRY);
        }
        SubjectReport verdict = check.check(subject, terms);
        boolean shares =
                verdict.totals().stream().anyMatch(total -> total.overlap().size() > 0);
        boolean several = shares
                && verdict.totals().stream().map(LayerTotal::layer).distinct().count() > 1;
        Optional<GroundParts> parts =
                withParts && shares || several ? GroundParts.of(verdict, map.layers()) : Optional.empty();
        return new CheckedGround(
                ground,
                verdict,
                withParts ? parts : Optional.empty(),
                layers,
                rules,
                several ? parts.flatMap(found -> sharedM2(ground, found)) : Optional.empty());
    }

    private Optional<Double> sharedM2(Ground ground, GroundParts parts) {
        return GroundSize.part(ground, 2)
                .map(area -> Math.max(0, map.frame().areaM2(area) - map.frame().areaM2(parts.free())));
    }

    /** A ground on which there is no verdict. */
    CheckedGround notChecked(Ground ground, Reason reason) {
        CheckSubject subject = new CheckSubject(ground.id(), works, Set.of(), ground.parts());
        return new CheckedGround(
                ground, SubjectReport.notChecked(subject, reason), Optional.empty(), layers, rules, Optional.empty());
    }

    /** What the checked grounds come to together; ground that several hold counts once. */
    public GroundTotals totals(List<CheckedGround> grounds) {
        ParcelOverlaps overlaps =
                ParcelOverlaps.among(grounds.stream().map(CheckedGround::ground).toList(), map.frame());
        return GroundTotals.of(grounds, overlaps, shape -> check.check(
                        new CheckSubject("", works, Set.of(), List.of(new Part("area", shape, false))), terms)
                .totals());
    }

    /** The gravest state first: what the whole submission comes to. */
    static Optional<CheckedGround> gravest(List<CheckedGround> grounds) {
        return grounds.stream()
                .min(java.util.Comparator.comparing(
                                (CheckedGround ground) -> ground.verdict().state())
                        .thenComparing(ground ->
                                ground.verdict().certainty().map(Enum::ordinal).orElse(Integer.MAX_VALUE)));
    }
}
