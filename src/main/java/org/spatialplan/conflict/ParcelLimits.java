package org.spatialplan.conflict;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What one parcel of a submission may cost, so that none takes the time and the memory of the others.
 *
 * @param inRequest time for one parcel of a request, which waits for all of them
 * @param inJob the same in a job
 * @param mostVertices of a parcel, read and brought to the ground
 * @param mostSmall a parcel of a job that has more vertices waits for its turn
 * @param turns where it does
 */
public record ParcelLimits(Duration inRequest, Duration inJob, long mostVertices, long mostSmall, Turns turns) {

    /** For whoever checks files of his own. */
    public static final ParcelLimits NONE = new ParcelLimits(
            Duration.ofNanos(Long.MAX_VALUE),
            Duration.ofNanos(Long.MAX_VALUE),
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            new Turns() {
                @Override
                public <T> T take(long vertices, BooleanSupplier abandoned, Supplier<T> work) {
                    return work.get();
                }
            });

    /** Turns that large works take, whoever asks for them. Thread-safe. */
    public interface Turns {

        /**
         * Works when it is its turn.
         *
         * @throws org.spatialplan.geo.WorkCancelledException if it is abandoned before
         */
        <T> T take(long vertices, BooleanSupplier abandoned, Supplier<T> work);
    }
}
