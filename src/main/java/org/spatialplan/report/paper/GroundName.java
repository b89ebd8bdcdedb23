package org.spatialplan.report.paper;

import org.spatialplan.submission.ground.Ground;

/** How a page calls a ground. Stateless. */
final class GroundName {

    private GroundName() {}

    /** Number of the parcel and its name, as far as the file has them; a mere position in the file is none. */
    static String of(Ground ground) {
        return (id(ground) + " " + ground.name()).strip();
    }

    /** The parcel's number in the file; empty if the file has none. */
    static String id(Ground ground) {
        return ground.id().equals(Long.toString(ground.number())) ? "" : ground.id();
    }
}
