package org.spatialplan.query.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;
import org.spatialplan.query.LinkFinder;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.site.MetItem.Works;
import org.spatialplan.text.answer.LocalizedName;

/** Finds the projects, actions and tasks of the plan that meet a site. Immutable and thread-safe. */
final class SiteItems {

    private static final Comparator<LinkMatch> SUREST_FIRST = Comparator.comparing(LinkMatch::certainty)
            .thenComparing(match -> match.link().place().somewhereInside())
            .thenComparingDouble(LinkMatch::distanceM)
            .thenComparingDouble(LinkMatch::slackM);

    private static final Comparator<MetItem> NEAREST_FIRST = Comparator.comparing(MetItem::certainty)
            .thenComparingDouble(MetItem::distanceM)
            .thenComparingDouble(MetItem::slackM);

    private final PlanMap map;
    private final LinkFinder links;

    SiteItems(PlanMap map) {
        this.map = map;
        this.links = new LinkFinder(map);
    }

    /** What the plan has at one site; see {@link SiteSurroundings}. */
    record Found(List<MetItem> placed, List<MetItem> inUnits, int citywide) {

        /** Tests whether an item of a kind has a place of its own near the site. */
        boolean has(String kind) {
            return placed.stream().anyMatch(item -> item.subject().kind().path().equals(kind));
        }
    }

    Found find(List<UncertainShape> parts) {
        List<MetItem> items = reasons(parts).entrySet().stream()
                .map(found -> item(found.getKey(), found.getValue()))
                .toList();
        Map<Boolean, List<MetItem>> byPlace =
                items.stream().collect(Collectors.partitioningBy(MetItem::isSomewhereInUnit));
        Map<Boolean, List<MetItem>> byUnit =
                byPlace.get(true).stream().collect(Collectors.partitioningBy(SiteItems::isCitywide));
        return new Found(
                byPlace.get(false).stream().sorted(NEAREST_FIRST).toList(),
                byUnit.get(false),
                byUnit.get(true).size());
    }

    private static boolean isCitywide(MetItem item) {
        return item.reasons().stream().allMatch(reason -> reason.link().place().precision() == Precision.CITYWIDE);
    }

    /** Returns the links that meet the site by their items, in the plan's order; of several parts the surest. */
    private Map<Subject, List<LinkMatch>> reasons(List<UncertainShape> parts) {
        Map<String, LinkMatch> byLink = new LinkedHashMap<>();
        parts.stream()
                .flatMap(part -> links.at(part).stream())
                .forEach(match -> byLink.merge(match.link().link().id(), match, SiteItems::surer));
        Map<Subject, List<LinkMatch>> bySubject = byLink.values().stream()
                .sorted(SUREST_FIRST)
                .collect(Collectors.groupingBy(match -> match.link().link().subject()));
        Map<Subject, List<LinkMatch>> inOrder = new LinkedHashMap<>();
        subjects(map.plan())
                .filter(bySubject::containsKey)
                .forEach(subject -> inOrder.put(subject, bySubject.get(subject)));
        return inOrder;
    }

    private static LinkMatch surer(LinkMatch one, LinkMatch other) {
        return SUREST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    private static Stream<Subject> subjects(Plan plan) {
        return Stream.of(
                        plan.projects().stream().map(Project::subject),
                        plan.actions().stream().map(Action::subject),
                        plan.tasks().stream().map(Task::subject))
                .flatMap(subjects -> subjects);
    }

    private MetItem item(Subject subject, List<LinkMatch> reasons) {
        Plan plan = map.plan();
        return switch (subject.kind()) {
            case PROJECTS -> {
                Project project =
                        plan.findProject(Integer.parseInt(subject.id())).orElseThrow();
                Works works = new Works(project.yearFrom(), project.yearTo(), project.investment());
                yield item(subject, project.field(), Optional.of(works), project.bodies(), reasons);
            }
            case ACTIONS -> {
                Action action = plan.findAction(subject.id()).orElseThrow();
                yield item(subject, action.field(), Optional.empty(), action.bodies(), reasons);
            }
            case TASKS -> {
                Task task = plan.findTask(subject.id()).orElseThrow();
                yield item(subject, task.field(), Optional.empty(), task.bodies(), reasons);
            }
            case PATHWAYS, INDICATORS -> throw new IllegalStateException(subject + " has no links");
        };
    }

    private MetItem item(
            Subject subject, String field, Optional<Works> works, Collection<String> bodies, List<LinkMatch> reasons) {
        Plan.ItemName name = map.plan().findName(subject).orElseThrow();
        return new MetItem(
                subject,
                new LocalizedName(subject.toString(), name.zh(), name.en()),
                Optional.of(field).filter(id -> !id.isEmpty()).map(id -> Names.field(id, map)),
                works,
                Names.bodies(List.copyOf(bodies), map),
                reasons.get(0).certainty(),
                reasons);
    }
}
