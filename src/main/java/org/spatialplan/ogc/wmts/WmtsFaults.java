package org.spatialplan.ogc.wmts;

import org.spatialplan.ogc.ows.OwsFaults;
import org.spatialplan.ogc.ows.OwsReport;
import org.spatialplan.web.problem.FaultDialect;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes faults at {@code /wmts} outside the operations as exception reports. */
@Component
class WmtsFaults implements FaultDialect {

    @Override
    public boolean isSpokenAt(String path) {
        return path.equals("/wmts") || path.startsWith("/wmts/");
    }

    @Override
    public Told tell(ProblemDetail problem, String query) {
        return OwsReport.WMTS_1_0.tell(OwsFaults.exception(problem));
    }
}
