package org.spatialplan.oracle;

import java.util.Collection;
import java.util.List;

/** What the reference knows of a question that is answered by yes or no. */
enum Fact {
    YES,
    /** The answer hangs on less than the arithmetic can tell: a hair's breadth from a limit of the rules. */
    HAIR,
    /** The rules allow both answers. */
    EITHER,
    NO;

    boolean may() {
        return this != NO;
    }

    static Fact of(boolean yes) {
        return yes ? YES : NO;
    }

    /** Of a quantity that is known only between two bounds: whether it exceeds a limit. */
    static Fact exceeds(double low, double high, double limit) {
        return low > limit ? YES : high <= limit ? NO : HAIR;
    }

    static Fact any(Collection<Fact> facts) {
        return List.of(YES, HAIR, EITHER).stream()
                .filter(facts::contains)
                .findFirst()
                .orElse(NO);
    }
}
