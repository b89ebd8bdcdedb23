package org.spatialplan.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings a draft up to a plan that was added meanwhile: what only one of the two changed is taken over; what both
 * changed in different ways clashes. Immutable.
 */
final class Renewal {

    private final Map<ItemRef, ItemEdit> working = new LinkedHashMap<>();
    private final Map<ItemRef, ItemEdit> current = new LinkedHashMap<>();
    private final DraftItems newer;

    /**
     * Compares a draft with a newer plan.
     *
     * @param newer a draft without changes on the newer plan
     */
    Renewal(Draft draft, Draft newer) {
        this.newer = newer.items();
        draft.allDifferences().forEach(edit -> working.put(edit.item(), edit));
        newer.items().differencesFrom(draft.baseItems()).forEach(edit -> current.put(edit.item(), edit));
    }

    List<Clash> clashes() {
        return working.values().stream()
                .filter(edit -> current.containsKey(edit.item()))
                .filter(edit -> !edit.after().equals(current.get(edit.item()).after()))
                .map(edit -> new Clash(
                        edit.item(),
                        edit.before(),
                        edit.after(),
                        current.get(edit.item()).after()))
                .toList();
    }

    /**
     * Lists the edits that make the draft of the newer plan.
     *
     * @param takesCurrent tells of an item that clashes whether it stays as the newer plan has it
     */
    List<ItemEdit> edits(Predicate<ItemRef> takesCurrent) {
        List<ItemEdit> edits = new ArrayList<>();
        Map<ItemKind, Long> added = new LinkedHashMap<>();
        for (ItemEdit edit : working.values()) {
            ItemRef ref = edit.item();
            Optional<DraftItem> there = newer.find(ref);
            boolean isClash = current.containsKey(ref);
            boolean isSame = there.map(DraftItem::content).equals(edit.after());
            if (!isSame && !(isClash && takesCurrent.test(ref))) {
                long position = there.map(DraftItem::position)
                        .orElseGet(() -> added.merge(ref.kind(), newer.nextPosition(ref.kind()), (a, b) -> a + 1));
                edits.add(new ItemEdit(ref, position, there.map(DraftItem::content), edit.after()));
            }
        }
        return edits;
    }

    /** Tests whether a choice that was made of some items covers an item: links and drawn places go with their item. */
    static boolean covers(Set<ItemRef> chosen, Clash clash) {
        return chosen.contains(clash.item())
                || clash.item().kind() == ItemKind.LINKS
                        && clash.working().or(clash::current).or(clash::base).stream()
                                .map(Contents::link)
                                .flatMap(link -> ItemRef.of(link.subject()).stream())
                                .anyMatch(chosen::contains)
                || clash.item().kind() == ItemKind.DRAWN_PLACES
                        && chosen.stream()
                                .anyMatch(ref -> ref.kind().isSubject()
                                        && DrawnPlaces.placeOf(ref).equals(clash.item()));
    }
}
