package org.spatialplan.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spatialplan.geo.Certainty;
import org.spatialplan.plan.PlanItem;

/**
 * A question about the plan's items of one kind: all of its conditions must hold. {@link ItemConditions} has those that
 * need no place. Immutable.
 *
 * @param <T> the kind of items
 * @param condition what the item itself has to be
 * @param places where it has to be
 * @param certainty how sure its places have to be; empty for any
 */
public record ItemQuestion<T extends PlanItem>(
        Predicate<? super T> condition, List<SpatialCondition> places, Optional<Certainty> certainty) {

    public ItemQuestion {
        places = List.copyOf(places);
    }

    /** Asks for all items. */
    public static <T extends PlanItem> ItemQuestion<T> all() {
        return new ItemQuestion<>(item -> true, List.of(), Optional.empty());
    }

    /** Asks for the items for which a condition holds as well. */
    public ItemQuestion<T> where(Predicate<? super T> also) {
        Predicate<? super T> before = condition;
        return new ItemQuestion<>(item -> before.test(item) && also.test(item), places, certainty);
    }

    /** Asks for the items for which a condition holds as well, if there is one. */
    public ItemQuestion<T> where(Optional<? extends Predicate<? super T>> also) {
        return also.isPresent() ? where(also.get()) : this;
    }

    /** Asks for the items of which a place meets a condition as well. */
    public ItemQuestion<T> at(SpatialCondition place) {
        return new ItemQuestion<>(
                condition, Stream.concat(places.stream(), Stream.of(place)).toList(), certainty);
    }

    /** Asks for the items of which a place meets a condition as well, if there is one. */
    public ItemQuestion<T> at(Optional<? extends SpatialCondition> place) {
        return place.isPresent() ? at(place.get()) : this;
    }

    /** Asks for matches of that certainty only; empty for any. */
    public ItemQuestion<T> asSureAs(Optional<Certainty> wanted) {
        return new ItemQuestion<>(condition, places, wanted);
    }
}
