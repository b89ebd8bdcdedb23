package org.spatialplan.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;

/**
 * How one item differs between two plans. Descriptions are not compared.
 *
 * @param item for example {@code projects/5}
 * @param name in the newer plan, or in the older one if it disappeared
 * @param details of a changed item: what, before, after
 */
public record PlanChange(Kind kind, String item, String name, List<Detail> details) {

    /** What cannot be compared with a plan that does not know it. */
    private static final String RELATIONS = "relations";

    public PlanChange {
        details = List.copyOf(details);
    }

    /** The kind of change. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One value that changed. */
    public record Detail(String what, String before, String after) {}

    /** Lists the projects, indicators, pathways, actions and tasks that differ between two plans, by their numbers. */
    public static List<PlanChange> between(Plan before, Plan after) {
        List<PlanChange> changes = new ArrayList<>();
        changes.addAll(
                compare(before, after, Plan::projects, PlanChange::values, project -> "projects/" + project.number()));
        changes.addAll(compare(
                before, after, Plan::indicators, PlanChange::values, indicator -> "indicators/" + indicator.number()));
        changes.addAll(
                compare(before, after, Plan::pathways, PlanChange::values, pathway -> "pathways/" + pathway.number()));
        changes.addAll(compare(before, after, Plan::actions, PlanChange::values, action -> "actions/" + action.id()));
        changes.addAll(compare(before, after, Plan::tasks, PlanChange::values, task -> "tasks/" + task.id()));
        return changes;
    }

    private static <T> List<PlanChange> compare(
            Plan before,
            Plan after,
            Function<Plan, Collection<T>> items,
            ValuesOf<T> all,
            Function<T, String> address) {
        boolean related = before.areRelationsKnown() && after.areRelationsKnown();
        ValuesOf<T> values = related ? all : all.without(RELATIONS);
        Map<String, Map<String, String>> old = new LinkedHashMap<>();
        items.apply(before).forEach(item -> old.put(address.apply(item), values.of(item, before)));
        List<PlanChange> changes = new ArrayList<>();
        for (T item : items.apply(after)) {
            Map<String, String> now = values.of(item, after);
            Map<String, String> was = old.remove(address.apply(item));
            if (was == null) {
                changes.add(new PlanChange(Kind.ADDED, address.apply(item), now.get("name"), List.of()));
            } else if (!was.equals(now)) {
                changes.add(new PlanChange(Kind.CHANGED, address.apply(item), now.get("name"), details(was, now)));
            }
        }
        old.forEach((item, was) -> changes.add(new PlanChange(Kind.REMOVED, item, was.get("name"), List.of())));
        return changes;
    }

    private static List<Detail> details(Map<String, String> was, Map<String, String> now) {
        return now.keySet().stream()
                .filter(what -> !now.get(what).equals(was.get(what)))
                .map(what -> new Detail(what, was.getOrDefault(what, ""), now.get(what)))
                .toList();
    }

    private static Map<String, String> values(Project project, Plan plan) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", project.nameZh());
        values.put("name_en", project.nameEn());
        values.put("field", field(project.field(), plan));
        values.put("years", project.yearFrom() + "–" + project.yearTo());
        values.put("investment", project.investment() + " 万元");
        values.put("bodies", bodies(project.bodies(), plan));
        values.put("territory", String.join("、", project.territory()));
        values.put("activity", project.activity());
        values.put(
                "quantities",
                joined(project.quantities().stream()
                        .map(quantity -> quantity.kind() + " "
                                + (quantity.comparison().equals("=") ? "" : quantity.comparison() + " ")
                                + quantity.value().stripTrailingZeros().toPlainString())));
        values.put("actions", joined(project.actions().stream().map(Project.ActionOfProject::action)));
        values.put("links", links(project.subject(), plan));
        values.put(RELATIONS, relations(project.subject(), plan));
        return values;
    }

    private static Map<String, String> values(Indicator indicator, Plan plan) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", indicator.nameZh());
        values.put("field", field(indicator.field(), plan));
        values.put("unit", indicator.unitZh());
        values.put("attribute", indicator.attribute());
        values.put("bodies", bodies(indicator.bodies(), plan));
        indicator
                .targets()
                .forEach(target -> values.put(
                        Integer.toString(target.year()),
                        target.words()
                                + target.number()
                                        .map(number -> " (" + target.comparison() + " "
                                                + number.stripTrailingZeros().toPlainString() + ")")
                                        .orElse("")
                                + target.sameAs().map(year -> " = " + year).orElse("")));
        return values;
    }

    private static Map<String, String> values(Pathway pathway, Plan plan) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", pathway.nameZh());
        values.put("action", pathway.action());
        values.put("bodies", bodies(pathway.bodies(), plan));
        return values;
    }

    private static Map<String, String> values(Action action, Plan plan) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", action.nameZh());
        values.put("field", field(action.field(), plan));
        values.put("name_en", action.nameEn());
        values.put("kind", action.kind());
        values.put("bodies", bodies(action.bodies(), plan));
        values.put("links", links(action.subject(), plan));
        values.put(RELATIONS, relations(action.subject(), plan));
        return values;
    }

    private static Map<String, String> values(Task task, Plan plan) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", task.nameZh());
        values.put("name_en", task.nameEn());
        values.put("field", field(task.field(), plan));
        values.put("bodies", bodies(task.bodies(), plan));
        values.put(
                "targets", joined(plan.targetsOf(task).stream().map(target -> target.nameZh() + " " + target.words())));
        values.put("links", links(task.subject(), plan));
        values.put(RELATIONS, relations(task.subject(), plan));
        return values;
    }

    /** Describes the targets of an item's links, each with its id. */
    private static String links(Subject subject, Plan plan) {
        return joined(plan.linksOf(subject).stream().map(link -> link.id() + " " + link.target()));
    }

    /** Describes what an item says of others, for example {@code serves indicators/21}. */
    private static String relations(Subject subject, Plan plan) {
        return joined(plan.relations().stream()
                .filter(relation -> relation.subject().equals(subject))
                .map(relation -> relation.kind().word() + " " + relation.object()
                        + relation.year().map(year -> " " + year).orElse("")));
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining("、"));
    }

    private static String field(String id, Plan plan) {
        return plan.findField(id).map(Field::nameZh).orElse(id);
    }

    private static String bodies(List<String> ids, Plan plan) {
        return String.join(
                "、",
                ids.stream()
                        .map(id -> plan.findBody(id).map(Body::nameZh).orElse(id))
                        .toList());
    }

    private interface ValuesOf<T> {
        Map<String, String> of(T item, Plan plan);

        default ValuesOf<T> without(String what) {
            return (item, plan) -> {
                Map<String, String> values = of(item, plan);
                values.remove(what);
                return values;
            };
        }
    }
}
