package org.spatialplan.assistant;

import java.util.List;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.parameter.AsOfParameter;

/** Makes the tools of the service. Stateless. */
public final class AssistantTools {

    /** What an assistant should know before it asks anything. */
    public static final String INSTRUCTIONS =
            "Spatial Plan ties a city's plan to its map: what is planned on this ground, and may it be built here? Every"
                    + " spatial answer is certain or possible: certain holds even if both outlines move by their accuracy."
                    + " Say which when you repeat one. no-data and not-checked are never a clearance. Layers that are"
                    + " illustrative (示意，非法定) are no ground for a decision: say so. Money is in 万元 (10,000 yuan),"
                    + " lengths in metres on the ground, areas in m² on the ellipsoid, coordinates in degrees with longitude"
                    + " first. Answers name their sources; quote them. Nothing here decides anything: the authority does.";

    private AssistantTools() {}

    /** The tools, those that are asked first before others. */
    public static Tools of(AsOfParameter maps, ConflictChecks projects, ConflictCheckService checks, Turns turns) {
        return new Tools(
                List.of(
                        new FindProjects(maps),
                        new DescribePlace(maps),
                        new CheckSite(checks),
                        new ExplainVerdict(maps, projects, checks),
                        new PlanSums(maps),
                        new PlanTies(maps),
                        new LayerFacts(maps)),
                turns);
    }
}
