package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.spatialplan.run.Patience;

class StopGuardTest {

    @Test
    void a_stop_that_does_not_end_is_ended() throws Exception {
        CountDownLatch halted = new CountDownLatch(1);

        new StopGuard(Duration.ofMillis(50), halted::countDown).watch();

        assertThat(halted.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
