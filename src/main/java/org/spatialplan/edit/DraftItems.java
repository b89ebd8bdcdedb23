package org.spatialplan.edit;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spatialplan.layer.Feature;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;

/** The items of a draft by address. Immutable. */
final class DraftItems {

    private final Map<ItemRef, DraftItem> items;

    private DraftItems(Map<ItemRef, DraftItem> items) {
        this.items = items;
    }

    /** Takes the items of a plan and the layer of drawn places that goes with it. */
    static DraftItems of(Plan plan, List<Feature> places) {
        Map<ItemRef, DraftItem> items = new HashMap<>();
        add(items, plan.projects(), project -> ItemRef.project(project.number()), Contents::of);
        add(items, plan.actions(), action -> ItemRef.action(action.id()), Contents::of);
        add(items, plan.links(), link -> ItemRef.link(link.id()), Contents::of);
        add(items, places, place -> ItemRef.drawnPlace(place.id()), Contents::of);
        return new DraftItems(items);
    }

    private static <T> void add(
            Map<ItemRef, DraftItem> items,
            Collection<T> values,
            Function<T, ItemRef> ref,
            Function<T, ItemContent> content) {
        long position = 0;
        for (T value : values) {
            position++;
            items.put(ref.apply(value), new DraftItem(ref.apply(value), position, content.apply(value)));
        }
    }

    /** Returns the items after edits. What an edit says of the state before is not compared. */
    DraftItems with(Collection<ItemEdit> edits) {
        Map<ItemRef, DraftItem> after = new HashMap<>(items);
        for (ItemEdit edit : edits) {
            edit.after()
                    .ifPresentOrElse(
                            content -> after.put(edit.item(), new DraftItem(edit.item(), edit.position(), content)),
                            () -> after.remove(edit.item()));
        }
        return new DraftItems(after);
    }

    Optional<DraftItem> find(ItemRef ref) {
        return Optional.ofNullable(items.get(ref));
    }

    Optional<ItemContent> findContent(ItemRef ref) {
        return find(ref).map(DraftItem::content);
    }

    /** Lists the items of a kind in the plan's order. */
    Stream<ItemContent> list(ItemKind kind) {
        return items.values().stream()
                .filter(item -> item.ref().kind() == kind)
                .sorted(DraftItem.ORDER)
                .map(DraftItem::content);
    }

    List<Project> projects() {
        return list(ItemKind.PROJECTS)
                .map(Contents::project)
                .sorted(Comparator.comparingInt(Project::number))
                .toList();
    }

    List<Action> actions() {
        return list(ItemKind.ACTIONS).map(Contents::action).toList();
    }

    List<Link> links() {
        return list(ItemKind.LINKS).map(Contents::link).toList();
    }

    List<Feature> drawnPlaces() {
        return list(ItemKind.DRAWN_PLACES).map(Contents::drawnPlace).toList();
    }

    /** Returns the position behind all items of a kind. */
    long nextPosition(ItemKind kind) {
        return items.values().stream()
                        .filter(item -> item.ref().kind() == kind)
                        .mapToLong(DraftItem::position)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** Lists how these items differ from others, by address. */
    List<ItemEdit> differencesFrom(DraftItems others) {
        return Stream.concat(items.keySet().stream(), others.items.keySet().stream())
                .distinct()
                .sorted()
                .filter(ref -> !findContent(ref).equals(others.findContent(ref)))
                .map(ref -> new ItemEdit(
                        ref,
                        find(ref).or(() -> others.find(ref)).orElseThrow().position(),
                        others.findContent(ref),
                        findContent(ref)))
                .toList();
    }
}
