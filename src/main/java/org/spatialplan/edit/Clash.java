package org.spatialplan.edit;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spatialplan.layer.FeatureRef;

/**
 * An item that both the draft and a newer version of the plan changed, in different ways.
 *
 * @param base in the plan from which the draft starts; empty if it did not exist
 * @param working in the draft; empty if it was deleted there
 * @param current in the newer plan; empty if it is not there
 */
public record Clash(
        ItemRef item, Optional<ItemContent> base, Optional<ItemContent> working, Optional<ItemContent> current) {

    /** Tests whether a caller sees the features to which a link leads that the draft and the plan changed. */
    public boolean isSeen(Predicate<FeatureRef> sees) {
        return Stream.of(new ItemEdit(item, 0, base, working), new ItemEdit(item, 0, working, current))
                .allMatch(edit -> edit.isSeen(sees));
    }
}
