package org.spatialplan.check;

import java.util.function.Function;
import org.spatialplan.layer.MadeOnce;

/**
 * Caches verdicts. A subject is checked again only if its places or works changed, or if a layer, a rule or the
 * territory changed. Thread-safe.
 */
public final class VerdictCache {

    /**
     * States to keep: now, the rules of tomorrow, and two states of one line for comparison, for callers who see
     * different layers.
     */
    private static final int STATES = 12;

    private static final int SUBJECTS = 2_000;

    private final MadeOnce<CheckState, MadeOnce<SubjectKey, SubjectReport>> states = MadeOnce.softly(STATES);

    /** Returns the check of one state of the map; it checks each subject once. */
    public Function<CheckSubject, SubjectReport> on(CheckedMap map) {
        ConflictCheck check = map.check();
        MadeOnce<SubjectKey, SubjectReport> reports = states.get(CheckState.of(map), () -> new MadeOnce<>(SUBJECTS));
        return subject -> reports.get(SubjectKey.of(subject), () -> check.check(subject));
    }
}
