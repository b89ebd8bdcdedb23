package org.spatialplan.edit;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spatialplan.layer.FeatureRef;

/**
 * What a change made of one item.
 *
 * @param position of the item among those of its kind, which an undo restores
 * @param before empty if the item did not exist
 * @param after empty if the item no longer exists
 */
public record ItemEdit(ItemRef item, long position, Optional<ItemContent> before, Optional<ItemContent> after) {

    /** Returns the edit that takes this one back. */
    ItemEdit reversed() {
        return new ItemEdit(item, position, after, before);
    }

    /** Finds the project or the action that this is about: itself, that of a link, or that of a drawn place. */
    public Optional<ItemRef> subject() {
        return switch (item.kind()) {
            case PROJECTS, ACTIONS -> Optional.of(item);
            case LINKS -> after.or(() -> before).map(Contents::link).flatMap(link -> ItemRef.of(link.subject()));
            case DRAWN_PLACES, STATEMENTS -> DrawnPlaces.subjectOf(item);
        };
    }

    /** Tests whether a caller sees the features to which an edited link leads. */
    public boolean isSeen(Predicate<FeatureRef> sees) {
        return item.kind() != ItemKind.LINKS
                || Stream.concat(before.stream(), after.stream())
                        .map(Contents::link)
                        .flatMap(link -> FeatureRef.parse(link.target()).stream())
                        .allMatch(sees);
    }
}
