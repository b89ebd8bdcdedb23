package org.spatialplan.ogc.wfs;

import org.spatialplan.feature.QuestionTooLongException;

/** What one request may cost; the capabilities state it. */
final class WfsLimits {

    /** Features in one answer: more come with the next page. */
    static final int MOST_FEATURES = 100_000;

    /** Queries in one request. */
    static final int MOST_QUERIES = 30;

    /** For finding the features, seconds. */
    static final int MOST_SECONDS = QuestionTooLongException.MOST_SECONDS;

    private WfsLimits() {}
}
