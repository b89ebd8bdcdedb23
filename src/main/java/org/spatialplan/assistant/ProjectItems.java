package org.spatialplan.assistant;

import java.util.List;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.EvidenceText;
import org.spatialplan.report.MatchExplanation;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.answer.LocalizedName;

/** Projects in an answer: one line each. Stateless. */
final class ProjectItems {

    private ProjectItems() {}

    static FindProjects.Item of(ItemMatch<Project> match, PlanMap map, Language language) {
        Project project = match.item();
        return new FindProjects.Item(
                project.number(),
                language.text(project.nameZh(), project.nameEn()),
                Named.of(Names.field(project.field(), map), language),
                districts(project, map, language),
                project.yearFrom(),
                project.yearTo(),
                project.investment(),
                EnumNames.of(PlacedLink.finest(map.linksOf(project.subject()))),
                match.certainty().map(EnumNames::of).orElse(null),
                match.reasons().stream()
                        .findFirst()
                        .map(reason -> language.text(MatchExplanation.of(reason, map)))
                        .orElse(null),
                language.text(EvidenceText.of("annex3/row/" + project.number())));
    }

    static String inWords(FindProjects.Item item, AnswerText text) {
        String line = text.word(
                "assistant.project",
                item.number(),
                item.name(),
                item.field().name(),
                text.joined(item.district(), Named::name),
                item.yearFrom(),
                item.yearTo(),
                item.investment());
        return item.certainty() == null
                ? line
                : text.word(
                        "assistant.project.match", line, text.word("report.certainty." + item.certainty()), item.why());
    }

    private static List<Named> districts(Project project, PlanMap map, Language language) {
        List<LocalizedName> names = project.territory().isEmpty()
                ? List.of(new LocalizedName(
                        ItemConditions.CITYWIDE,
                        map.catalogue().cityZh(),
                        map.catalogue().cityEn()))
                : project.territory().stream()
                        .map(id -> Names.feature(LinkPlacement.DISTRICTS, id, map))
                        .toList();
        return names.stream().map(name -> Named.of(name, language)).toList();
    }
}
