package org.spatialplan.report.kept;

import java.util.List;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.Caller;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.Right;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.access.SeenLayers;

/**
 * Tells which kept reports the current caller sees: those without an owner by their address, its own, and an administrator
 * all. In any case only if the caller sees every secret layer that the keeper saw, because the report tells of it. What is
 * not seen seems not to be there. Thread-safe.
 */
public final class ReportAccess {

    private final KeptReports reports;
    private final CurrentCaller callers;
    private final SecretLayers secret;
    private final AccessSettings settings;

    public ReportAccess(KeptReports reports, CurrentCaller callers, SecretLayers secret, AccessSettings settings) {
        this.reports = reports;
        this.callers = callers;
        this.secret = secret;
        this.settings = settings;
    }

    /** Whether the current caller may keep a report: where reading is open, everybody may. */
    public boolean mayKeep() {
        return settings.openReading() || callers.get().may(Right.KEEP_REPORTS);
    }

    /**
     * Requires that the current caller may keep a report.
     *
     * @throws org.spatialplan.access.KeyRefusedException if the caller is not known and may not
     * @throws org.spatialplan.access.RightMissingException if the caller is known and may not
     */
    void requireKeeping() {
        if (!mayKeep()) {
            callers.require(Right.KEEP_REPORTS);
        }
    }

    /** Who asks. */
    Caller caller() {
        return callers.get();
    }

    /**
     * Returns a kept report that the current caller sees.
     *
     * @throws NoKeptReportException if there is none, or none any more
     */
    public KeptReport get(String id) {
        return reports.get(id, this::isSeen);
    }

    /**
     * Returns a kept report that the current caller owns, or administers.
     *
     * @throws NoKeptReportException if there is none, or none any more
     */
    public KeptReport getOwn(String id) {
        return reports.get(id, keeper -> isOwn(keeper) && isSeen(keeper));
    }

    /** The kept reports of the current caller, the newest first; for an administrator all. */
    public List<KeptReport> list() {
        return reports.list().stream()
                .filter(kept -> isOwn(kept.keeper()) && isSeen(kept.keeper()))
                .toList();
    }

    private boolean isSeen(Keeper keeper) {
        return (!keeper.isKnown() || isOwn(keeper))
                && secret.areSeenBy(callers.get().layers(), SeenLayers.of(keeper.layers()));
    }

    private boolean isOwn(Keeper keeper) {
        Caller caller = callers.get();
        return caller.may(Right.ADMINISTER) || caller.isKnown() && caller.id().equals(keeper.id());
    }
}
