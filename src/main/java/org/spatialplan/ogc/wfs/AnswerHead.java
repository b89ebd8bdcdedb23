package org.spatialplan.ogc.wfs;

import java.util.Optional;

/**
 * What stands before the features.
 *
 * @param timeStamp when the answer was made, RFC 3339
 * @param matched how many features match, whatever part is returned
 * @param returned how many follow
 * @param next address of the next page
 * @param previous address of the page before
 * @param schema address of the application schema
 */
record AnswerHead(
        String timeStamp,
        long matched,
        long returned,
        Optional<String> next,
        Optional<String> previous,
        String schema) {}
