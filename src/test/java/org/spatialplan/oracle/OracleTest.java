package org.spatialplan.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some thousand cases of fixed seeds through the check itself. {@code bin/oracle} asks more, with any seed. */
@Tag("thorough")
@Tag("lengthy")
class OracleTest {

    private static final int TOLD = 20;

    @ParameterizedTest(name = "seed {0}, {1} cases")
    @CsvSource({"1, 600", "2, 60"})
    void theCheckAnswersAsTheReference(long seed, int count) {
        OracleCases cases = new OracleCases(seed, PureCheck.FRAME);
        OracleRun run = new OracleRun(new Reference(PureCheck.FRAME, PureCheck.RULES), PureCheck::answer);
        for (int number = 0; number < count; number++) {
            run.ask(cases.get(number));
        }
        assertThat(run.failures())
                .as(() -> run.summary() + "\n"
                        + run.failures().stream()
                                .limit(TOLD)
                                .map(OracleRun.Failure::toString)
                                .collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat((double) run.skipped() / run.cases()).isLessThan(0.03);
    }
}
