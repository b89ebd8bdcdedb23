package org.spatialplan.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.Project;
import org.spatialplan.query.site.SharedProject;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "A project of the plan that several grounds meet or may meet, at a place of its own.")
public record SharedProjectAnswer(
        @Schema(description = "number in the plan's annex 3") int project,
        LocalizedName names,
        @Schema(description = "numbers of the grounds") List<Long> grounds,
        @Schema(description = "numbers of those that meet it for certain") List<Long> certain,
        @Schema(
                        description = "certain if two grounds surely meet it",
                        allowableValues = {"certain", "possible"})
                String certainty) {

    static SharedProjectAnswer of(SharedProject shared) {
        Project project = shared.project();
        return new SharedProjectAnswer(
                project.number(),
                new LocalizedName(project.subject().toString(), project.nameZh(), project.nameEn()),
                shared.sites(),
                shared.certain(),
                EnumNames.of(shared.certainty()));
    }
}
