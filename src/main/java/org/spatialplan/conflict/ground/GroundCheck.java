package org.spatialplan.conflict.ground;

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
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.submission.ground.Ground;

/** Checks submitted grounds one after the other, by the same layers, rules and conditions. Immutable, thread-safe. */
public final class GroundCheck {

    private final CheckedMap map;
    private final ConflictCheck check;
    private final Works works;
    private final CheckConditions conditions;
    private final Watch watch;
    private final ParcelLimits limits;

    /** @param works what the grounds are wanted for */
    public GroundCheck(CheckedMap map, Works works, CheckConditions conditions) {
        this(map, works, conditions, Watch.NOBODY, ParcelLimits.NONE);
    }

    /**
     * @param watch is told of each ground that was checked
     * @param limits of each parcel
     */
    public GroundCheck(CheckedMap map, Works works, CheckConditions conditions, Watch watch, ParcelLimits limits) {
        this.map = map;
        this.check = map.check();
        this.works = works;
        this.conditions = conditions;
        this.watch = watch;
        this.limits = limits;
    }

    /** Is told of each ground that was checked, by the thread that checked it. Thread-safe. */
    @FunctionalInterface
    public interface Watch {

        Watch NOBODY = (checked, nanos) -> {};

        /** @param nanos how long it took, in nanoseconds */
        void checked(CheckedGround checked, long nanos);

        /** Tells another one too. */
        default Watch and(Watch other) {
            return (checked, nanos) -> {
                checked(checked, nanos);
                other.checked(checked, nanos);
            };
        }
    }

    /** The layers and rules. */
    public CheckedMap map() {
        return map;
    }

    /** What the grounds are wanted for. */
    public Works works() {
        return works;
    }

    /** What else is known of the works. */
    public CheckConditions conditions() {
        return conditions;
    }

    /** What one parcel may cost. */
    public ParcelLimits limits() {
        return limits;
    }

    /**
     * Checks one ground.
     *
     * @param withParts whether the ground is also to be divided into what is shared and what stays free
     */
    public CheckedGround check(Ground ground, boolean withParts) {
        long since = System.nanoTime();
        CheckedGround checked =
                ground.fault().isPresent() ? notChecked(ground, Reason.BROKEN_GEOMETRY) : decide(ground, withParts);
        watch.checked(checked, System.nanoTime() - since);
        return checked;
    }

    private CheckedGround decide(Ground ground, boolean withParts) {
        SubjectReport verdict = check.check(subject(ground), conditions);
        boolean shares =
                verdict.totals().stream().anyMatch(total -> total.overlap().size() > 0);
        boolean several = shares
                && verdict.totals().stream()
                                .filter(LayerTotal::isTaken)
                                .map(LayerTotal::carrier)
                                .distinct()
                                .count()
                        > 1;
        boolean told = !map.withheld().hidesParts(verdict);
        Optional<GroundParts> parts =
                told && (withParts && shares || several) ? GroundParts.of(verdict, map.layers()) : Optional.empty();
        return new CheckedGround(
                ground,
                verdict,
                withParts ? parts : Optional.empty(),
                several ? parts.flatMap(found -> sharedM2(ground, found)) : Optional.empty());
    }

    private Optional<Double> sharedM2(Ground ground, GroundParts parts) {
        return ground.shape(2)
                .map(area -> Math.max(
                        0, map.frame().areaM2(area.ground()) - map.frame().areaM2(parts.free())));
    }

    /** A ground on which there is no verdict. */
    public CheckedGround notChecked(Ground ground, Reason reason) {
        return new CheckedGround(
                ground, SubjectReport.notChecked(subject(ground), reason), Optional.empty(), Optional.empty());
    }

    private CheckSubject subject(Ground ground) {
        return new CheckSubject(ground.id(), works, Set.of(), ground.parts());
    }

    /** What the layers share with an area by these rules, in metres of the frame. */
    public List<LayerTotal> totals(UncertainShape area) {
        return check.check(new CheckSubject("", works, Set.of(), List.of(new Part("area", area, false))), conditions)
                .totals();
    }
}
