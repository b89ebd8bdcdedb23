package org.spatialplan.ogc.csw;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureQuery.Sort;

/**
 * What a GetRecords asks.
 *
 * @param filter prepared for the catalogue's table
 * @param elements names of the elements that alone are wanted; empty for those of the set
 * @param start from 1
 * @param most the largest number of records to return
 * @param hits whether only their number is wanted
 */
record RecordsQuestion(
        Filter filter,
        List<Sort> sortBy,
        ElementSet set,
        List<String> elements,
        RecordSchema schema,
        int start,
        int most,
        boolean hits) {

    /** The number of records that are returned if the request names none (07-006r1, table 29). */
    static final int DEFAULT = 10;

    /** The largest number of records of one answer; more are on the next page. */
    static final int MAX = 1000;
}
