package org.spatialplan.query.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parts beside those that are given out one by one, each to whoever lacks most. */
class ApportionmentTest {

    @Test
    void partsAreThoseGivenOutOneByOne() {
        Random random = new Random(7);
        for (int k = 0; k < 500; k++) {
            long amount = random.nextInt(400);
            List<Integer> weights =
                    random.ints(1 + random.nextInt(8), 1, 12).boxed().toList();

            List<Long> parts = Apportionment.divide(amount, weights);

            assertThat(parts).as(amount + " by " + weights).isEqualTo(oneByOne(amount, weights));
            assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
        }
    }

    @Test
    void ofEqualRemaindersTheFirstGetsMore() {
        assertThat(Apportionment.divide(10, List.of(1, 1, 1))).containsExactly(4L, 3L, 3L);
        assertThat(Apportionment.divide(0, List.of(1, 1))).containsExactly(0L, 0L);
    }

    @Test
    void greatSumsStayExact() {
        assertThat(Apportionment.divide(1_000_000_000_000L, List.of(3, 5, 2)))
                .containsExactly(300_000_000_000L, 500_000_000_000L, 200_000_000_000L);
    }

    /** Whole quotas first, then one each by what is lacking, compared without division. */
    private static List<Long> oneByOne(long amount, List<Integer> weights) {
        BigInteger all =
                BigInteger.valueOf(weights.stream().mapToInt(Integer::intValue).sum());
        List<BigInteger> due = weights.stream()
                .map(weight -> BigInteger.valueOf(weight).multiply(BigInteger.valueOf(amount)))
                .toList();
        List<Long> parts = new ArrayList<>();
        weights.forEach(weight -> parts.add(0L));
        long given = 0;
        for (int i = 0; i < weights.size(); i++) {
            while (all.multiply(BigInteger.valueOf(parts.get(i) + 1)).compareTo(due.get(i)) <= 0) {
                parts.set(i, parts.get(i) + 1);
                given++;
            }
        }
        for (; given < amount; given++) {
            int neediest = 0;
            for (int i = 1; i < weights.size(); i++) {
                if (lack(i, parts, due, all).compareTo(lack(neediest, parts, due, all)) > 0) {
                    neediest = i;
                }
            }
            parts.set(neediest, parts.get(neediest) + 1);
        }
        return parts;
    }

    private static BigInteger lack(int i, List<Long> parts, List<BigInteger> due, BigInteger all) {
        return due.get(i).subtract(all.multiply(BigInteger.valueOf(parts.get(i))));
    }
}
