package org.spatialplan.spark.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Keys that lead to tasks. */
class TaskKeysTest {

    @Test
    void eachOfAsManyHomesAsTasksHasATaskOfItsOwn() {
        double[] weights = new double[500];
        Arrays.fill(weights, 1);
        long[] keys = TaskKeys.of(weights, 500);
        assertThat(Arrays.stream(keys)
                        .mapToInt(key -> TaskKeys.taskOf(key, 500))
                        .distinct()
                        .count())
                .isEqualTo(500);
        assertThat(Arrays.stream(keys).distinct().count()).isEqualTo(500);
    }

    @Test
    void noTaskHasMuchMoreToDoThanAnother() {
        Random random = new Random(1);
        double[] weights = random.doubles(1_000, 0, 60_000).toArray();
        long[] keys = TaskKeys.of(weights, 16);
        double[] loads = new double[16];
        for (int home = 0; home < weights.length; home++) {
            loads[TaskKeys.taskOf(keys[home], 16)] += weights[home];
        }
        assertThat(Arrays.stream(loads).max().orElseThrow())
                .isLessThan(1.01 * Arrays.stream(loads).min().orElseThrow());
    }
}
