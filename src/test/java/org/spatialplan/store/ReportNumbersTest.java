package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of kept reports, in the embedded database; {@link TwoInstancesTest} has them in the other one. */
@Tag("service")
class ReportNumbersTest {

    private static final int MANY = 64;

    @TempDir
    private Path folder;

    @Test
    void numbersRunWithinAYearAboveAllThatAreKnownAndNoneIsGivenTwice() {
        try (Stores stores = EmbeddedStores.fresh(folder)) {
            JdbcReportNumbers numbers = stores.reportNumbers();

            assertThat(numbers.next(2026, 0, "a")).isEqualTo(1);
            assertThat(numbers.next(2026, 0, "b")).isEqualTo(2);
            assertThat(numbers.next(2027, 0, "c")).isEqualTo(1);
            assertThat(numbers.next(2026, 7, "reports of another database are here"))
                    .isEqualTo(8);
            assertThat(numbers.next(2026, 7, "d")).isEqualTo(9);
            assertThat(IntStream.range(0, MANY)
                            .parallel()
                            .map(i -> numbers.next(2028, 0, "e"))
                            .boxed()
                            .sorted())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, MANY).boxed().toList());
        }
    }
}
