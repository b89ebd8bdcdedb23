package org.spatialplan.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

class PropertySeedsTest {

    private static final long SEED_OF_A = -5_123_059_410_709_186_348L;

    /** Asks what a property runs with. */
    static final class SeedIsOurs implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            assertThat(context.attributes().seed()).contains(Long.toString(PropertySeeds.seed(context)));
            return property.execute();
        }
    }

    /** Asks what a property is drawn. */
    static final class DrawnAlike implements AroundPropertyHook {
        static final List<Integer> DRAWN = new ArrayList<>();

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            property.execute();
            List<Integer> first = List.copyOf(DRAWN);
            DRAWN.clear();
            PropertyExecutionResult result = property.execute();
            assertThat(first).hasSize(10).isEqualTo(DRAWN);
            return result;
        }
    }

    @Property(tries = 1)
    @AddLifecycleHook(SeedIsOurs.class)
    void aPropertyHasItsOwnSeed(@ForAll int any) {}

    @Property(tries = 10)
    @AddLifecycleHook(DrawnAlike.class)
    void aPropertyIsDrawnTheSameAgain(@ForAll int drawn) {
        DrawnAlike.DRAWN.add(drawn);
    }

    @Example
    void aNameHasOneSeed() {
        assertThat(Seeds.of("a")).isEqualTo(Seeds.of("a")).isNotEqualTo(Seeds.of("b"));
        if (!Seeds.explores()) {
            assertThat(Seeds.of("a")).isEqualTo(SEED_OF_A);
        }
    }
}
