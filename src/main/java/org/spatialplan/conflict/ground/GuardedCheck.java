package org.spatialplan.conflict.ground;

import java.util.Optional;
import java.util.UUID;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Checks the parcels of a batch one by one. Each gets a verdict: one whose check fails is not checked, and its fault names the id under
 * which the log has the reason. Thread-safe.
 */
public final class GuardedCheck {

    private final LimitedCheck check;
    private final FaultLog log;

    /** @param log is told why a check failed */
    public GuardedCheck(LimitedCheck check, FaultLog log) {
        this.check = check;
        this.log = log;
    }

    /** Keeps the reasons of failed checks. Thread-safe. */
    @FunctionalInterface
    public interface FaultLog {

        /** @param id by which the parcel's verdict names the fault */
        void failed(Parcel parcel, String id, Throwable cause);
    }

    /**
     * Checks a parcel.
     *
     * @param duplicateOf number of an earlier parcel with the same outline
     * @throws WorkCancelledException if nobody waits any more
     */
    public CheckedGround check(Parcel parcel, Optional<Long> duplicateOf) {
        try {
            return check.check(parcel, duplicateOf, false);
        } catch (WorkCancelledException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return failed(parcel, duplicateOf, e);
        }
    }

    /** The verdict on a parcel that was checked without all that its check needs. */
    public CheckedGround refused(Parcel parcel, Optional<Long> duplicateOf, Finding fault) {
        return check.failed(parcel, duplicateOf, fault);
    }

    /** The verdict on a parcel that is not checked because of a fault of the program. */
    public CheckedGround failed(Parcel parcel, Optional<Long> duplicateOf, Throwable cause) {
        String id = UUID.randomUUID().toString();
        log.failed(parcel, id, cause);
        return check.failed(
                parcel, duplicateOf, Finding.error("check-failed", "", Messages.of("conflict.check-failed", id)));
    }
}
