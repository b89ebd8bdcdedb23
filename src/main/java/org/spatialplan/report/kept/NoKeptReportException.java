package org.spatialplan.report.kept;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** There is no kept report of an id, or none any more. */
public final class NoKeptReportException extends CodedException {

    private final boolean gone;

    private NoKeptReportException(String code, LocalizedText text, boolean gone) {
        super(code, text, false);
        this.gone = gone;
    }

    static NoKeptReportException unknown(String id) {
        return new NoKeptReportException("no-such-report", Messages.of("report.kept.unknown", id), false);
    }

    /** It was kept, and then deleted or older than reports are kept. */
    static NoKeptReportException gone(Tombstone left) {
        String name = left.number().isEmpty() ? left.id() : left.number();
        LocalizedText text = left.reason().isEmpty()
                ? Messages.of("report.kept.gone", name)
                : Messages.of("report.kept.gone-before", name, left.deleted(), left.sha256(), left.reason());
        return new NoKeptReportException("report-gone", text, true);
    }

    /** A file of it is not what was kept. */
    static NoKeptReportException damaged(String id, String part) {
        return new NoKeptReportException("report-damaged", Messages.of("report.kept.damaged", id, part), true);
    }

    /** Whether there was one. */
    public boolean isGone() {
        return gone;
    }
}
