package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckOutcomeTest {

    /** Some parcels are listed; how many are not is never left open. */
    @Test
    void whatIsNotListedIsCounted() {
        CheckOutcome.Counter counter = new CheckOutcome.Counter();
        for (int i = 0; i < 23; i++) {
            counter.add("" + i, "", "conflict", "certain", "forbidden-there", "red-lines/a");
        }
        counter.add("23", "", "not-checked", "", "broken-geometry", "");
        counter.add("24", "", "clear", "certain", "nothing-near", "");

        CheckOutcome outcome = counter.outcome(List.of());

        assertThat(outcome.first()).hasSize(20);
        assertThat(outcome.left()).isEqualTo(4);
        assertThat(outcome.isAllClear()).isFalse();
    }
}
