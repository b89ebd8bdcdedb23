package org.spatialplan.portrayal.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GeometryShelfTest {

    private static final long MB = 1 << 20;

    /** Something that takes so much memory. */
    private record Thing(long bytes) implements GeometryShelf.Weighed {}

    private final GeometryShelf<Thing> shelf = new GeometryShelf<>(10 * MB);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void what_was_made_stays_while_there_is_room() {
        GeometryShelf.Place place = new GeometryShelf.Place();

        assertThat(shelf.get(place, this::ofThree)).isSameAs(shelf.get(place, this::ofThree));
        assertThat(made).hasValue(1);
    }

    @Test
    void no_more_is_kept_than_there_is_room_for() {
        for (int i = 0; i < 20; i++) {
            shelf.get(new GeometryShelf.Place(), this::ofThree);
        }

        assertThat(shelf.size()).isLessThanOrEqualTo(3);
        assertThat(made).hasValue(20);
    }

    @Test
    void what_is_larger_than_the_shelf_is_made_all_the_same() {
        GeometryShelf.Place place = new GeometryShelf.Place();

        assertThat(shelf.get(place, () -> new Thing(50 * MB)).bytes()).isEqualTo(50 * MB);
        assertThat(shelf.size()).isZero();
    }

    private Thing ofThree() {
        made.incrementAndGet();
        return new Thing(3 * MB);
    }
}
