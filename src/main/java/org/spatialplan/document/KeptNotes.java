package org.spatialplan.document;

import java.util.List;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanNote;
import org.spatialplan.plan.Subject;

/**
 * Notes and named places that still hold in a new plan: those of items that have their number and name in both. What they say of
 * any other row is not known of the new text.
 */
final class KeptNotes {

    private final Plan before;
    private final Plan items;

    /** @param items the new plan without notes and places */
    KeptNotes(Plan before, Plan items) {
        this.before = before;
        this.items = items;
    }

    List<PlanNote> notes() {
        return before.notes().stream().filter(note -> isSame(note.subject())).toList();
    }

    /** Each with the rows that still name it. */
    List<NamedPlace> places() {
        return before.places().stream()
                .map(place -> place.withEvidence(
                        place.evidence().stream().filter(this::isSameRow).toList()))
                .filter(place -> !place.evidence().isEmpty())
                .toList();
    }

    private boolean isSameRow(String reference) {
        return Evidence.subject(reference).filter(this::isSame).isPresent();
    }

    private boolean isSame(Subject subject) {
        return before.findNameZh(subject).isPresent()
                && before.findNameZh(subject).equals(items.findNameZh(subject));
    }
}
