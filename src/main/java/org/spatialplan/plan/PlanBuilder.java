package org.spatialplan.plan;

import java.util.List;

/** The parts of a plan, put together one by one; what is not given is empty. Not thread-safe. */
public final class PlanBuilder {

    List<Field> fields = List.of();
    List<Body> bodies = List.of();
    List<QuantityKind> quantityKinds = List.of();
    List<Project> projects = List.of();
    List<Action> actions = List.of();
    List<Pathway> pathways = List.of();
    List<Indicator> indicators = List.of();
    List<Task> tasks = List.of();
    List<TextTarget> textTargets = List.of();
    List<PlanNote> notes = List.of();
    List<NamedPlace> places = List.of();
    List<Link> links = List.of();

    PlanBuilder() {}

    public PlanBuilder fields(List<Field> values) {
        fields = values;
        return this;
    }

    public PlanBuilder bodies(List<Body> values) {
        bodies = values;
        return this;
    }

    public PlanBuilder quantityKinds(List<QuantityKind> values) {
        quantityKinds = values;
        return this;
    }

    public PlanBuilder projects(List<Project> values) {
        projects = values;
        return this;
    }

    public PlanBuilder actions(List<Action> values) {
        actions = values;
        return this;
    }

    public PlanBuilder pathways(List<Pathway> values) {
        pathways = values;
        return this;
    }

    public PlanBuilder indicators(List<Indicator> values) {
        indicators = values;
        return this;
    }

    public PlanBuilder tasks(List<Task> values) {
        tasks = values;
        return this;
    }

    public PlanBuilder textTargets(List<TextTarget> values) {
        textTargets = values;
        return this;
    }

    public PlanBuilder notes(List<PlanNote> values) {
        notes = values;
        return this;
    }

    public PlanBuilder places(List<NamedPlace> values) {
        places = values;
        return this;
    }

    public PlanBuilder links(List<Link> values) {
        links = values;
        return this;
    }

    /** @throws PlanException if an id is used twice or a reference names nothing */
    public Plan build() {
        return new Plan(this);
    }
}
