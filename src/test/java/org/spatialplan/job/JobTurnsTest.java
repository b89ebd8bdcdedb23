package org.spatialplan.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One client's queue does not hold up the others. */
class JobTurnsTest {

    private static final int PLACES = 3;
    private final JobTurns turns = new JobTurns(PLACES, 8);

    @Test
    void aClientRunsOneAndAnotherDoesNotWaitForItsQueue() {
        add("a", "a1", "a2", "a3");
        assertThat(next()).containsExactly("a1");
        add("b", "b1", "b2");

        assertThat(next()).containsExactly("b1");
        turns.remove("a1");
        assertThat(next()).containsExactly("a2");
    }

    @Test
    void clientsTakeTurnsWherePlacesAreFew() {
        add("a", "a1", "a2");
        add("b", "b1", "b2");
        add("c", "c1", "c2");
        assertThat(next()).containsExactly("a1", "b1", "c1");
        add("d", "d1", "d2");

        turns.remove("c1");
        assertThat(next()).as("who had no turn yet").containsExactly("d1");
        turns.remove("a1");
        assertThat(next()).as("whose last turn was first").containsExactly("a2");
    }

    @Test
    void oneAddressNeverHasAllPlacesHoweverManySecretsItBrings() {
        for (int i = 0; i < 5; i++) {
            turns.add(job("a" + i, new Asker("a", "secret" + i, true), 0), false);
        }
        assertThat(next()).hasSize(PLACES - 1);
        add("b", "b1");

        assertThat(next()).containsExactly("b1");
    }

    @Test
    void callersBehindOneAddressTakeTurnsToo() {
        turns.add(job("x1", new Asker("a", "x", true), 0), false);
        turns.add(job("x2", new Asker("a", "x", true), 0), false);
        turns.add(job("y1", new Asker("a", "y", true), 0), false);

        assertThat(next()).containsExactly("x1", "y1");
    }

    @Test
    void aSmallJobPassesLongOnesOfItsOwnAddress() {
        add("a", "a1", "a2", "a3");
        next();
        turns.add(job("small", asker("a"), 0), true);
        turns.add(job("small2", asker("a"), 0), true);

        assertThat(next()).containsExactly("small");
        turns.tookLong("small");
        assertThat(next()).as("the place of small ones is free again").containsExactly("small2");
    }

    @Test
    void thoseThatOnceEndedTheServiceRunOneAtATime() {
        turns.add(job("a1", asker("a"), 1), false);
        turns.add(job("b1", asker("b"), 1), false);
        turns.add(job("c1", asker("c"), 0), false);

        assertThat(next()).containsExactly("a1", "c1");
        turns.remove("a1");
        assertThat(next()).containsExactly("b1");
    }

    @Test
    void whatIsDismissedHasNoTurn() {
        add("a", "a1", "a2");
        turns.remove("a1");
        turns.add(job("a2", asker("a"), 0), false); // twice

        assertThat(next()).containsExactly("a2");
        turns.remove("a2");
        assertThat(next()).isEmpty();
    }

    @Test
    void oneByOneIsInTheOrderOfArrival() {
        JobTurns single = JobTurns.oneByOne();
        single.add(job("1", asker(""), 0), false);
        single.add(job("2", asker(""), 0), false);

        assertThat(single.next()).contains("1");
        assertThat(single.next()).isEmpty();
        single.remove("1");
        assertThat(single.next()).contains("2");
        assertThat(single.has("1")).isFalse();
        assertThat(single.has("2")).isTrue();
    }

    private void add(String address, String... ids) {
        for (String id : ids) {
            turns.add(job(id, asker(address), 0), false);
        }
    }

    private List<String> next() {
        List<String> all = new ArrayList<>();
        for (Optional<String> next = turns.next(); next.isPresent(); next = turns.next()) {
            all.add(next.get());
        }
        return all;
    }

    private static Asker asker(String address) {
        return new Asker(address, "", false);
    }

    private static Job<Note> job(String id, Asker asker, int attempts) {
        Job<Note> job = Job.accepted(id, "check", new Note(""), Instant.EPOCH).withAsker(asker);
        for (int i = 0; i < attempts; i++) {
            job = job.begun("", Instant.EPOCH);
        }
        return job;
    }
}
