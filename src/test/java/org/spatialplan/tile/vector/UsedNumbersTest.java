package org.spatialplan.tile.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UsedNumbersTest {

    @Test
    void counts_in_the_order_of_first_use() {
        UsedIndices numbers = new UsedIndices();
        List<Integer> expected = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            int inLayer = random.nextInt(1_000) * 977;
            if (!expected.contains(inLayer)) {
                expected.add(inLayer);
            }

            assertThat(numbers.of(inLayer)).isEqualTo(expected.indexOf(inLayer));
        }
        assertThat(numbers.count()).isEqualTo(expected.size());
        for (int number = 0; number < expected.size(); number++) {
            assertThat(numbers.inLayer(number)).isEqualTo(expected.get(number));
        }
    }
}
