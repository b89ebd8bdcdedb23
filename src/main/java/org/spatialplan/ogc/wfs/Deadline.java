package org.spatialplan.ogc.wfs;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterVisitor;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;

/** A condition that always holds, until its time is over: then the question ends with an exception. */
final class Deadline implements Filter {

    private final long until;
    private final int seconds;

    private Deadline(int seconds) {
        this.seconds = seconds;
        this.until = System.nanoTime() + seconds * 1_000_000_000L;
    }

    /** The filter, to be evaluated within so many seconds from now. */
    static Filter within(Filter filter, int seconds) {
        return filter == Filter.INCLUDE
                ? filter
                : CommonFactoryFinder.getFilterFactory().and(List.of(new Deadline(seconds), filter));
    }

    @Override
    public boolean evaluate(Object object) {
        if (System.nanoTime() - until > 0) {
            throw new OwsException(
                    OwsCode.OPERATION_PROCESSING_FAILED,
                    "filter",
                    "The filter took more than " + seconds + " seconds; ask for less at once");
        }
        return true;
    }

    @Override
    public Object accept(FilterVisitor visitor, Object extraData) {
        return extraData;
    }
}
