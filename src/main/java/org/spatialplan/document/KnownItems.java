package org.spatialplan.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;

/**
 * Finds items of the same number and name, to which users added what no document has: in the earlier plan, or else in
 * the newest older version that has one. An item that returns after it was renamed or left out regains what it had.
 */
final class KnownItems {

    private final List<EarlierPlan> newestFirst;

    /**
     * Searches the items of earlier plans.
     *
     * @param earlier versions before the replaced plan, the newest first
     */
    KnownItems(Plan before, List<EarlierPlan> earlier) {
        newestFirst = new ArrayList<>(List.of(new EarlierPlan(0, before)));
        newestFirst.addAll(earlier);
    }

    /**
     * A known item and its source.
     *
     * @param version number of the older version of the plan; empty for the plan that is replaced
     */
    record Known<T>(T item, Plan plan, Optional<Integer> version) {}

    Optional<Known<Project>> project(int number, String nameZh) {
        return find(
                Plan::projects,
                known -> known.number() == number && known.nameZh().equals(nameZh));
    }

    Optional<Known<Action>> action(String id, String nameZh) {
        return find(
                Plan::actions, known -> known.id().equals(id) && known.nameZh().equals(nameZh));
    }

    Optional<Known<Pathway>> pathway(int number, String nameZh) {
        return find(
                Plan::pathways,
                known -> known.number() == number && known.nameZh().equals(nameZh));
    }

    Optional<Known<Indicator>> indicator(int number, String nameZh) {
        return find(
                Plan::indicators,
                known -> known.number() == number && known.nameZh().equals(nameZh));
    }

    private <T> Optional<Known<T>> find(Function<Plan, Collection<T>> items, Predicate<T> same) {
        for (EarlierPlan earlier : newestFirst) {
            Optional<T> found =
                    items.apply(earlier.plan()).stream().filter(same).findFirst();
            if (found.isPresent()) {
                return found.map(item -> new Known<>(item, earlier.plan(), earlier.version()));
            }
        }
        return Optional.empty();
    }
}
