package org.spatialplan.ogc.wfs;

import org.spatialplan.feature.QuestionTooLongException;

/** What one request may cost; the capabilities state it. */
final class WfsLimits {

    /** Features in one answer: more come with the next page. */
    static final int MAX_FEATURES = 100_000;

    /** Queries in one request. */
    static final int MAX_QUERIES = 30;

    /** For finding the features, seconds. */
    static final int MAX_SECONDS = QuestionTooLongException.MAX_SECONDS;

    private WfsLimits() {}
}
