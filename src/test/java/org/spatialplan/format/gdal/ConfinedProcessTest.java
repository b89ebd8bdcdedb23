package org.spatialplan.format.gdal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spatialplan.format.gdal.ConfinedProcess.Ended;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.run.Patience;

/** A program gets nothing of ours, and ends with its children when it has to. */
class ConfinedProcessTest {

    private static final Path ROOT = Path.of("/");

    @Test
    void itGetsNothingOfOurEnvironment() throws IOException {
        Ended ended = ConfinedProcess.run(List.of("/usr/bin/env"), Map.of("GIVEN", "1"), ROOT, Duration.ofSeconds(20));

        assertThat(ended.isDone()).isTrue();
        assertThat(ended.said().others()).containsExactly("GIVEN=1");
    }

    @Test
    void itEndsWithItsChildrenAtItsDeadline() throws IOException {
        Ended ended = ConfinedProcess.run(shell("sleep 307 & sleep 307"), Map.of(), ROOT, Duration.ofMillis(300));

        assertThat(ended.isLate()).isTrue();
        Patience.until("the end of what it started", ConfinedProcessTest::noneSleeps);
    }

    @Test
    void itEndsWhenNobodyWaits() {
        assertThatThrownBy(() -> WorkLimit.within(Long.MAX_VALUE / 4, 1, () -> true, () -> {
                    try {
                        return ConfinedProcess.run(shell("sleep 307"), Map.of(), ROOT, Duration.ofSeconds(60));
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }))
                .isInstanceOf(WorkCancelledException.class);
        Patience.until("the end of what it started", ConfinedProcessTest::noneSleeps);
    }

    @Test
    void errorsAreKeptWhateverElseIsSaid() throws IOException {
        Ended ended = ConfinedProcess.run(
                shell("i=0; while [ $i -lt 3000 ]; do echo warning $i; i=$((i+1)); done; echo ERROR 1: late"),
                Map.of("PATH", "/usr/bin:/bin"),
                ROOT,
                Duration.ofSeconds(20));

        assertThat(ended.said().errors()).containsExactly("ERROR 1: late");
        assertThat(ended.said().others()).hasSizeLessThan(1_000);
    }

    private static List<String> shell(String script) {
        return List.of("/bin/sh", "-c", script);
    }

    private static boolean noneSleeps() {
        return ProcessHandle.current()
                .descendants()
                .noneMatch(process -> process.isAlive()
                        && process.info().commandLine().orElse("").contains("307"));
    }
}
