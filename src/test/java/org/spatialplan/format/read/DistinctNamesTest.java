package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {

    @Test
    void noColumnHidesAnother() {
        assertThat(DistinctNames.of(List.of("投资", "投资_1", "投资", "投资", "Name", "name")))
                .containsExactly("投资", "投资_1", "投资_2", "投资_3", "Name", "name");
    }
}
