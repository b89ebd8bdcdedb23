package org.spatialplan.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanNote;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Target;
import org.spatialplan.plan.Task;
import org.spatialplan.plan.TextTarget;

/** A small invented plan that has one of everything, with every optional value once there and once not. */
final class ChapterPlan {

    private static final List<String> OFFICE = List.of("office");

    private ChapterPlan() {}

    static Plan plan() {
        return Plan.builder()
                .fields(List.of(new Field("rivers", "河流", "Rivers", 1)))
                .bodies(List.of(new Body("office", "办公室", "Office", "city", "")))
                .quantityKinds(List.of(new QuantityKind("km", "长度", "Length", "km", "", true)))
                .projects(List.of(project()))
                .actions(List.of(
                        new Action("1-01", 1, 1, "rivers", "action", "行动", "Action", "做", "Do", OFFICE, true),
                        new Action("1-02", 1, 2, "rivers", "reform", "改革", "Reform", "改", "Change", OFFICE, false)))
                .pathways(List.of(new Pathway(1, "1-01", "路径", "Pathway", "近", "Near", "远", "Far", OFFICE, true)))
                .indicators(List.of(new Indicator(
                        3,
                        "rivers",
                        "指标",
                        "Indicator",
                        "%",
                        "%",
                        "expected",
                        OFFICE,
                        true,
                        List.of(value(), change()))))
                .tasks(List.of(
                        new Task("ch3-01", 3, 1, "rivers", "任务", "Task", "做", "Do", OFFICE, true, "text/3/1"),
                        new Task("ch9-02", 9, 2, "", "又一", "Another", "做", "Do", List.of(), false, "text/9/2")))
                .textTargets(List.of(
                        target("t1", "ch3-01", Optional.of(2025), Optional.of(new BigDecimal("9.4")), "≈"),
                        target("t2", "", Optional.empty(), Optional.empty(), "")))
                .notes(List.of(
                        note("n1", Subject.project(5), PlanNote.Kind.REMARK),
                        note("n2", Subject.indicator(3), PlanNote.Kind.CONTRADICTION),
                        note("n3", Subject.pathway(1), PlanNote.Kind.FOOTNOTE)))
                .places(List.of(
                        new NamedPlace(
                                "bridge", "桥", "Bridge", "bridge", "places/bridge", List.of(), List.of("text/3"), ""),
                        new NamedPlace(
                                "village",
                                "村",
                                "Village",
                                "village",
                                "",
                                List.of("places/east", "districts/north"),
                                List.of("annex3/row/5", "box1/item/1"),
                                "as spelt")))
                .relations(List.of(
                        relation("actions/1-01", Relation.Kind.SERVES, "indicators/3", Relation.Basis.SUBJECT),
                        relation("projects/5", Relation.Kind.DUE, "pathways/1", Relation.Basis.NAMED)))
                .links(List.of(new Link(
                        "T001",
                        Subject.task("ch3-01"),
                        "places/bridge",
                        Optional.empty(),
                        Role.SITE,
                        Precision.FEATURE,
                        Link.Basis.ASSUMED,
                        OptionalDouble.empty(),
                        "text/3/1",
                        "",
                        "")))
                .build();
    }

    private static Project project() {
        return new Project(
                5,
                "项目",
                "Project",
                "rivers",
                2023,
                2025,
                100,
                OFFICE,
                List.of(),
                List.of("linear-infrastructure", "new-construction"),
                Optional.of(true),
                "做",
                "Do",
                List.of(new Quantity("km", new BigDecimal("10"), "≈", "")),
                List.of());
    }

    private static Target value() {
        return new Target(2022, Optional.empty(), "", Optional.empty(), "/", Optional.empty());
    }

    private static Target change() {
        return new Target(
                2025, Optional.of(new BigDecimal("3")), "=", Optional.of(2020), "比2020年增长3%", Optional.of(2022));
    }

    private static TextTarget target(
            String id, String task, Optional<Integer> year, Optional<BigDecimal> number, String comparison) {
        return new TextTarget(id, task, "目标", "Target", year, number, comparison, "km", "公里", "约9.4公里", "text/3/1", "");
    }

    private static Relation relation(String subject, Relation.Kind kind, String object, Relation.Basis basis) {
        boolean named = basis == Relation.Basis.NAMED;
        return new Relation(
                Subject.parse(subject),
                kind,
                Subject.parse(object),
                kind == Relation.Kind.DUE ? Optional.of(2025) : Optional.empty(),
                basis,
                "annex2/row/1",
                named ? "某处" : "",
                named ? "" : "缘由",
                named ? "" : "Reason");
    }

    private static PlanNote note(String id, Subject subject, PlanNote.Kind kind) {
        return new PlanNote(id, subject, kind, "注", "Note", "annex3/row/5;text/3/1");
    }
}
