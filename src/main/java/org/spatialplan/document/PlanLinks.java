package org.spatialplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.document.PlanDraft.DraftAction;
import org.spatialplan.document.PlanDraft.DraftPathway;
import org.spatialplan.document.PlanDraft.DraftProject;
import org.spatialplan.document.place.Gazetteer;
import org.spatialplan.document.place.LinkProposals;
import org.spatialplan.document.place.LinkProposals.Passage;
import org.spatialplan.document.place.ProposedLink;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;

/** Proposes links for every project and action of a draft. Immutable and thread-safe. */
public final class PlanLinks {

    private final LinkProposals proposals;

    public PlanLinks(Gazetteer gazetteer, String cityZh) {
        this.proposals = new LinkProposals(gazetteer, cityZh);
    }

    /**
     * Proposes links.
     *
     * @param plan made of the same draft
     */
    public List<ProposedLink> propose(PlanDraft draft, Plan plan) {
        return Stream.concat(
                        draft.projects().stream().flatMap(project -> ofProject(project, plan).stream()),
                        plan.actions().stream().flatMap(action -> ofAction(action, draft, plan).stream()))
                .toList();
    }

    private List<ProposedLink> ofProject(DraftProject project, Plan plan) {
        String evidence = "annex3/row/" + project.number();
        int line = project.line();
        return proposals.propose(
                Subject.project(project.number()),
                plan.territoryOf(Subject.project(project.number())),
                List.of(
                        new Passage("项目名称", line, evidence, project.name(), false),
                        new Passage("项目内容", line, evidence, project.content(), false),
                        new Passage("责任单位", line, evidence, joined(project.bodies()), true),
                        new Passage("属地", line, evidence, joined(project.territory()), false)));
    }

    private List<ProposedLink> ofAction(Action action, PlanDraft draft, Plan plan) {
        List<Passage> passages = new ArrayList<>();
        for (DraftAction drafted : draft.actions()) {
            if (drafted.box() == action.box() && drafted.item() == action.item()) {
                String evidence = "box" + action.box() + "/item/" + action.item();
                passages.add(new Passage("专栏", drafted.line(), evidence, drafted.name() + "。" + drafted.text(), false));
            }
        }
        List<Integer> rows = plan.pathways().stream()
                .filter(pathway -> pathway.action().equals(action.id()))
                .map(Pathway::number)
                .toList();
        for (DraftPathway pathway : draft.pathways()) {
            if (rows.contains(pathway.number())) {
                String evidence = "annex2/row/" + pathway.number();
                passages.add(new Passage("近期", pathway.line(), evidence, pathway.near(), false));
                passages.add(new Passage("中远期", pathway.line(), evidence, pathway.later(), false));
            }
        }
        return proposals.propose(action.subject(), List.of(), passages);
    }

    private static String joined(String cell) {
        return cell.replaceAll("\\s*\n\\s*", "");
    }
}
