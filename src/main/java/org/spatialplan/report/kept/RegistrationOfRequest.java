package org.spatialplan.report.kept;

import org.spatialplan.access.Caller;
import org.spatialplan.conflict.ConflictReport;

/**
 * The registration of the report that one request keeps. The work of a request may be repeated from its beginning, because it
 * took longer than small work may, as the first one after a start does; its number is drawn once nevertheless, and no gap is
 * left. For one request, by one thread at a time.
 */
public final class RegistrationOfRequest {

    private Registration drawn;
    private String report;

    /** Registers a report, or returns what it was given before. */
    Registration in(KeptReports reports, ConflictReport made, Caller by) {
        if (drawn == null || !made.id().equals(report)) {
            drawn = reports.register(made, by);
            report = made.id();
        }
        return drawn;
    }
}
