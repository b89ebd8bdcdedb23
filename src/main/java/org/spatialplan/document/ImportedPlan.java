package org.spatialplan.document;

import java.util.List;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.text.Finding;

/**
 * A plan made of a document.
 *
 * @param plan with the links that were kept and accepted
 * @param newBodies bodies that the earlier plan did not have
 * @param droppedLinks links of the earlier plan whose project or action changed or disappeared
 * @param findings what could not be resolved or was assumed
 */
public record ImportedPlan(Plan plan, List<Body> newBodies, List<Link> droppedLinks, List<Finding> findings) {
    public ImportedPlan {
        newBodies = List.copyOf(newBodies);
        droppedLinks = List.copyOf(droppedLinks);
        findings = List.copyOf(findings);
    }
}
