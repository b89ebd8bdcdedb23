package org.spatialplan.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanException;
import org.spatialplan.plan.Project;
import org.spatialplan.transfer.DataFileException;

/** Checks what no single file can tell: that the plan's links and territories lead to features of the layers. */
final class BundledDataCheck {

    private BundledDataCheck() {}

    /** @throws DataFileException if a reference from the plan to the layers leads nowhere */
    static void check(Plan plan, Catalogue catalogue, List<LayerVersion> layers) {
        Map<String, LayerVersion> byId =
                layers.stream().collect(Collectors.toMap(layer -> layer.info().layer(), Function.identity()));
        checkTerritories(plan, byId);
        try {
            new LinkPlacement(id -> Optional.ofNullable(byId.get(id)), GroundFrame.about(catalogue.centralMeridian()))
                    .place(plan);
        } catch (PlanException e) {
            throw new DataFileException("geodata/plan/links.csv", 0, e.getMessage(), e);
        }
    }

    private static void checkTerritories(Plan plan, Map<String, LayerVersion> layers) {
        for (Project project : plan.projects()) {
            for (String district : project.territory()) {
                if (layers.get(LinkPlacement.DISTRICTS).findFeature(district).isEmpty()) {
                    throw new DataFileException(
                            "geodata/plan/projects.csv",
                            0,
                            "the project " + project.number() + " names the unknown district '" + district + "'");
                }
            }
        }
    }
}
