package org.spatialplan.check;

import java.util.function.Function;
import org.spatialplan.layer.MadeOnce;

/**
 * Verdicts that are kept: a subject is judged again only if it lies elsewhere or does something else, or if a layer, a rule or
 * the territory changed. Thread-safe.
 */
public final class KeptReports {

    /** Now, the rules of tomorrow, and an earlier version that was compared with. */
    private static final int STATES = 3;

    private static final int SUBJECTS = 2_000;

    private final MadeOnce<CheckState, MadeOnce<SubjectKey, SubjectReport>> states = MadeOnce.softly(STATES);

    /** The check of one state of the map, each subject once. */
    public Function<CheckSubject, SubjectReport> on(CheckedMap map) {
        ConflictCheck check = map.check();
        MadeOnce<SubjectKey, SubjectReport> reports = states.get(CheckState.of(map), () -> new MadeOnce<>(SUBJECTS));
        return subject -> reports.get(SubjectKey.of(subject), () -> check.check(subject));
    }
}
