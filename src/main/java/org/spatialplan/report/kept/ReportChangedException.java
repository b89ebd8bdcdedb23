package org.spatialplan.report.kept;

import org.spatialplan.geo.CodedException;
import org.spatialplan.report.EarlierReport;
import org.spatialplan.report.RepetitionAnswer;
import org.spatialplan.report.ReportRepetition.Repeated;
import org.spatialplan.text.Messages;

/** A kept report does not come out the same any more, so it cannot be shown in a format in which it was not kept. */
public final class ReportChangedException extends CodedException {

    private final transient RepetitionAnswer changes;

    ReportChangedException(EarlierReport earlier, Repeated repeated) {
        super("report-changed", Messages.of("report.kept.changed"));
        this.changes = RepetitionAnswer.of(earlier, repeated);
    }

    /** What is not the same. */
    public RepetitionAnswer changes() {
        return changes;
    }
}
