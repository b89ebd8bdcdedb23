package org.spatialplan.report;

import org.spatialplan.check.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Says that a ground and a feature meet as they are drawn. A feature that is drawn as a point shares no area with a ground, however large it
 * is: that is told apart from an overlap. Stateless.
 */
public final class DrawnContact {

    private DrawnContact() {}

    /** The words for a finding whose drawings are no metre apart. */
    public static LocalizedText of(Finding finding) {
        boolean isPoint = finding.feature()
                .geometry()
                .filter(drawn -> drawn.getDimension() == 0)
                .isPresent();
        return isPoint ? Messages.of("report.finding.point-within") : Messages.of("report.finding.drawings-meet");
    }
}
