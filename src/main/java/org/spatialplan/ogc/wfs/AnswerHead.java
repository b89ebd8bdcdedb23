package org.spatialplan.ogc.wfs;

import java.util.Optional;

/**
 * The values at the head of an answer, before the features.
 *
 * @param timeStamp when the answer was made, RFC 3339
 * @param matched number of features that match, whichever part is returned
 * @param returned number of features that follow
 * @param next address of the next page
 * @param previous address of the previous page
 * @param schema address of the application schema
 */
record AnswerHead(
        String timeStamp,
        long matched,
        long returned,
        Optional<String> next,
        Optional<String> previous,
        String schema) {}
