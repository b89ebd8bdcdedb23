package org.spatialplan.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spatialplan.geo.Certainty;

/**
 * The verdict on one subject.
 *
 * @param certainty how sure the state is; empty where nothing was decided
 * @param reason the reason for the state
 * @param findings gravest and surest first; those of layers below their threshold are kept and decide nothing
 * @param totals one for each measured place and layer with findings
 * @param notExcluded ids of features without a location in the subject's territory, which cannot be excluded
 * @param outcomes the possible states, the gravest first: several where they depend on an unknown zone or condition
 * @param lines the verdict by each control line, the gravest first; the subject's verdict is that of the first
 */
public record SubjectReport(
        CheckSubject subject,
        ConflictState state,
        Optional<Certainty> certainty,
        Reason reason,
        List<Finding> findings,
        List<LayerTotal> totals,
        List<String> notExcluded,
        List<ConflictState> outcomes,
        List<LineReport> lines) {

    /** The number of certainties, and one more for none. */
    private static final int CERTAINTIES = Certainty.values().length + 1;

    /** Orders verdicts, the gravest and surest first; of lines with the same verdict the strictest. */
    private static final Comparator<LineReport> GRAVEST_FIRST = (one, other) -> {
        int graver = Integer.compare(gravity(one), gravity(other));
        return graver == 0 ? one.line().compareTo(other.line()) : graver;
    };

    private static int gravity(LineReport line) {
        int doubts = line.certainty().isPresent() ? line.certainty().get().ordinal() : CERTAINTIES - 1;
        return line.state().ordinal() * CERTAINTIES + doubts;
    }

    /**
     * Makes the verdict on a subject: it is that of the gravest line. Without any line nothing is known.
     *
     * @param lines in any order
     */
    static SubjectReport of(CheckSubject subject, List<LineReport> lines) {
        if (lines.isEmpty()) {
            return undecided(subject, ConflictState.NO_DATA, Reason.LAYER_MISSING);
        }
        LineReport[] sorted = lines.toArray(LineReport[]::new);
        Arrays.sort(sorted, GRAVEST_FIRST);
        LineReport gravest = sorted[0];
        return new SubjectReport(
                subject,
                gravest.state(),
                gravest.certainty(),
                gravest.reason(),
                findings(lines),
                joined(lines, LineReport::totals),
                distinct(joined(lines, LineReport::notExcluded)),
                gravest.outcomes(),
                Collections.unmodifiableList(Arrays.asList(sorted)));
    }

    private static List<Finding> findings(List<LineReport> lines) {
        List<Finding> findings = joined(lines, LineReport::findings);
        return Finding.sorted(findings);
    }

    private static List<String> distinct(List<String> ids) {
        return ids.size() < 2 ? ids : ids.stream().distinct().toList();
    }

    /** Most lines found nothing: their lists are empty and cost nothing. */
    private static <T> List<T> joined(List<LineReport> lines, Function<LineReport, List<T>> part) {
        List<T> first = List.of();
        List<T> all = null;
        for (LineReport line : lines) {
            List<T> more = part.apply(line);
            if (!more.isEmpty() && first.isEmpty()) {
                first = more;
            } else if (!more.isEmpty()) {
                all = all == null ? new ArrayList<>(first) : all;
                all.addAll(more);
            }
        }
        return all == null ? first : Collections.unmodifiableList(all);
    }

    /** The reasons for a state; findings have the details. */
    public enum Reason {
        /** The rules forbid the activity where it meets the layer. */
        FORBIDDEN_THERE,
        /** The rules allow the activity there on conditions. */
        ALLOWED_ON_CONDITIONS,
        /**
         * The rules forbid the activity in one of the possible zones of a feature, and allow it in another.
         */
        DEPENDS_ON_ZONE,
        /** The rules come to different states by a condition of which nobody said whether it holds. */
        DEPENDS_ON_CONDITION,
        /** The rules allow the activity there without conditions. */
        PERMITTED_THERE,
        /** Nothing of the layer is near, within the accuracy of both. */
        NOTHING_NEAR,
        /** Nothing is near the assumed place of the subject, which may be elsewhere. */
        NOTHING_NEAR_ASSUMED,
        /** What is shared, with all pieces summed, is smaller than the rules' threshold. */
        BELOW_THRESHOLD,
        /** Nothing located is near, but a part of the layer is somewhere in the same territory. */
        UNLOCATED_PART_NEAR,
        /** Why is known and not disclosed: the asker does not see the layer. */
        WITHHELD,
        /** The activity takes no ground. */
        TAKES_NO_GROUND,
        /** The subject's location is unknown. */
        NO_LOCATION,
        /** The line's own layer is empty, and the illustrative one that is looked at instead shows nothing near. */
        STAND_IN_SILENT,
        /** A required layer is empty, or was empty at the requested time. */
        LAYER_MISSING,
        /** The version of a required layer that is in force is not public, or was not at the requested time. */
        VERSION_NOT_PUBLIC,
        /** A layer had no rules in force on the requested day. */
        RULES_NOT_IN_FORCE,
        /** A part of the ground is where the layers have no data. */
        OUTSIDE_TERRITORY,
        /** The rules do not know the activity. */
        UNKNOWN_ACTIVITY,
        /** The geometry is broken or could not be read. */
        BROKEN_GEOMETRY,
        /** The check needs more time or memory than one parcel may have. */
        OVER_LIMIT,
        /** The check itself failed; the log has the details. */
        FAILED
    }

    /** Returns the verdict for an assumed place: it is not certain that nothing is met. */
    public SubjectReport onAssumedPlace() {
        return lines.isEmpty()
                ? this
                : of(subject, lines.stream().map(LineReport::onAssumedPlace).toList());
    }

    /** Makes the verdict on something that could not be checked. */
    public static SubjectReport notChecked(CheckSubject subject, Reason reason) {
        return undecided(subject, ConflictState.NOT_CHECKED, reason);
    }

    private static SubjectReport undecided(CheckSubject subject, ConflictState state, Reason reason) {
        return new SubjectReport(
                subject, state, Optional.empty(), reason, List.of(), List.of(), List.of(), List.of(state), List.of());
    }
}
