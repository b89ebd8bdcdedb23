package org.spatialplan.report.paper;

import java.util.Optional;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.report.KeptAddress;

/**
 * What a page needs besides the report.
 *
 * @param figures draws its maps
 * @param orientation layers below the control lines of its maps
 * @param address where the report is kept; empty if it is not
 */
public record ReportPaper(MapFigures figures, Orientation orientation, Optional<KeptAddress> address) {

    /** The same for a report that is kept. */
    public ReportPaper keptAt(Optional<KeptAddress> where) {
        return new ReportPaper(figures, orientation, where);
    }

    /** A page of a report that is not kept. */
    public ReportPaper(MapFigures figures, Orientation orientation) {
        this(figures, orientation, Optional.empty());
    }
}
