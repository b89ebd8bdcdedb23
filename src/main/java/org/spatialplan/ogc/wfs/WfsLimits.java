package org.spatialplan.ogc.wfs;

import org.spatialplan.feature.QuestionTooLongException;

/** The limits of one request, which the capabilities announce. */
final class WfsLimits {

    /** The largest number of features in one answer; more are on the next page. */
    static final int MAX_FEATURES = 100_000;

    /** The largest number of queries in one request. */
    static final int MAX_QUERIES = 30;

    /** The largest number of features that one transaction changes. */
    static final int MAX_EDITS = 1_000;

    /** The time limit for finding features, in seconds. */
    static final int MAX_SECONDS = QuestionTooLongException.MAX_SECONDS;

    private WfsLimits() {}
}
