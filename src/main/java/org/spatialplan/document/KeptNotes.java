package org.spatialplan.document;

import java.util.List;
import java.util.Optional;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanNote;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;

/**
 * Finds notes, named places and relations that still hold in a new plan: those of items with the same number and name in both.
 * Whether they hold for any other row of the new text is unknown.
 */
final class KeptNotes {

    private final Plan before;
    private final Plan items;

    /**
     * Compares two plans.
     *
     * @param items the new plan without notes, places and relations
     */
    KeptNotes(Plan before, Plan items) {
        this.before = before;
        this.items = items;
    }

    List<PlanNote> notes() {
        return before.notes().stream().filter(note -> isSame(note.subject())).toList();
    }

    /** Lists the places, each with the rows that still name it. */
    List<NamedPlace> places() {
        return before.places().stream()
                .map(place -> place.withEvidence(
                        place.evidence().stream().filter(this::isSameRow).toList()))
                .filter(place -> !place.evidence().isEmpty())
                .toList();
    }

    /** Lists the relations of which both items are the same. */
    List<Relation> relations() {
        return before.relations().stream()
                .filter(relation -> isSame(relation.subject()) && isSame(relation.object()))
                .toList();
    }

    /** Lists the relations of which an item changed or disappeared, or is not read from the document. */
    List<Relation> droppedRelations() {
        List<Relation> kept = relations();
        return before.relations().stream()
                .filter(relation -> !kept.contains(relation))
                .toList();
    }

    private boolean isSameRow(String reference) {
        return Evidence.subject(reference).filter(this::isSame).isPresent();
    }

    private boolean isSame(Subject subject) {
        Optional<String> known = nameZh(before, subject);
        return known.isPresent() && known.equals(nameZh(items, subject));
    }

    private static Optional<String> nameZh(Plan plan, Subject subject) {
        return plan.findName(subject).map(Plan.ItemName::zh);
    }
}
