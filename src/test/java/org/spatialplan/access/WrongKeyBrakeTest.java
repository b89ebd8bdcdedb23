package org.spatialplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who tries keys waits; who has one does not. */
class WrongKeyBrakeTest {

    private static final Caller COLLEAGUE = key("1");
    private static final Caller NEWCOMER = key("2");

    private final MovedClock clock = new MovedClock();
    private final WrongKeyBrake brake = new WrongKeyBrake(clock);

    private static Caller key(String id) {
        return new Caller(Caller.Kind.KEY, id, "", Optional.of(Role.READER), SeenLayers.PUBLIC);
    }

    /** Tries until it has to wait, and returns how many tries that were. */
    private int tries(String address) {
        for (int i = 0; i < 100; i++) {
            try {
                brake.check(address, null);
            } catch (TooManyWrongKeysException e) {
                return i;
            }
            brake.wrong(address);
        }
        return 100;
    }

    @Test
    void theWaitDoublesUpToAMinute() {
        assertThat(tries("a")).isEqualTo(WrongKeyBrake.FREE + 1);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long wait = seconds("a");
            waits.add(wait);
            clock.move(Duration.ofSeconds(wait));
            assertThat(tries("a")).isEqualTo(1);
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        clock.move(Duration.ofMinutes(11));
        assertThat(tries("a")).as("forgotten").isEqualTo(WrongKeyBrake.FREE + 1);
    }

    @Test
    void whatIsNotLookedAtDoesNotCount() {
        tries("a");
        for (int i = 0; i < 50; i++) {
            assertThat(seconds("a")).isEqualTo(1);
        }
        clock.move(Duration.ofSeconds(1));
        assertThatCode(() -> brake.check("a", NEWCOMER)).doesNotThrowAnyException();
    }

    @Test
    void aKeyInUseIsNotHeldUpByOthersAtTheSameAddress() {
        brake.right("a", COLLEAGUE);
        tries("a");

        assertThatCode(() -> brake.check("a", COLLEAGUE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> brake.check("a", NEWCOMER)).isInstanceOf(TooManyWrongKeysException.class);
        assertThatThrownBy(() -> brake.check("a", null)).isInstanceOf(TooManyWrongKeysException.class);
        assertThatCode(() -> brake.check("b", NEWCOMER)).doesNotThrowAnyException();

        clock.move(Duration.ofDays(1));
        tries("a");
        assertThatThrownBy(() -> brake.check("a", COLLEAGUE)).isInstanceOf(TooManyWrongKeysException.class);
    }

    @Test
    void aUseIsNewOnceAnHour() {
        assertThat(brake.right("a", COLLEAGUE)).isTrue();
        assertThat(brake.right("a", COLLEAGUE)).isFalse();
        assertThat(brake.right("b", COLLEAGUE)).isTrue();
        clock.move(Duration.ofMinutes(54));
        assertThat(brake.right("a", COLLEAGUE)).isTrue();
    }

    @Test
    void manyAddressesFillNoMemory() {
        for (int i = 0; i < 30_000; i++) {
            brake.wrong("a" + i);
            brake.right("a" + i, COLLEAGUE);
        }
        assertThat(brake.remembered()).isEqualTo(20_000);
    }

    private long seconds(String address) {
        try {
            brake.check(address, null);
            return 0;
        } catch (TooManyWrongKeysException e) {
            return e.seconds();
        }
    }
}
