package org.spatialplan.plan;

import java.util.List;

/**
 * Collects the parts of a plan. Parts that are not set are empty. Each setter replaces the earlier value and returns
 * this builder. Not thread-safe.
 */
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
    List<Relation> relations = List.of();
    boolean relationsKnown = true;

    PlanBuilder() {}

    /** Sets the fields. */
    public PlanBuilder fields(List<Field> values) {
        fields = values;
        return this;
    }

    /** Sets the responsible bodies. */
    public PlanBuilder bodies(List<Body> values) {
        bodies = values;
        return this;
    }

    /** Sets the kinds of figures. */
    public PlanBuilder quantityKinds(List<QuantityKind> values) {
        quantityKinds = values;
        return this;
    }

    /** Sets the projects. */
    public PlanBuilder projects(List<Project> values) {
        projects = values;
        return this;
    }

    /** Sets the actions. */
    public PlanBuilder actions(List<Action> values) {
        actions = values;
        return this;
    }

    /** Sets the pathways. */
    public PlanBuilder pathways(List<Pathway> values) {
        pathways = values;
        return this;
    }

    /** Sets the indicators. */
    public PlanBuilder indicators(List<Indicator> values) {
        indicators = values;
        return this;
    }

    /** Sets the tasks. */
    public PlanBuilder tasks(List<Task> values) {
        tasks = values;
        return this;
    }

    /** Sets the targets of the text. */
    public PlanBuilder textTargets(List<TextTarget> values) {
        textTargets = values;
        return this;
    }

    /** Sets the notes. */
    public PlanBuilder notes(List<PlanNote> values) {
        notes = values;
        return this;
    }

    /** Sets the named places. */
    public PlanBuilder places(List<NamedPlace> values) {
        places = values;
        return this;
    }

    /** Sets the links. */
    public PlanBuilder links(List<Link> values) {
        links = values;
        return this;
    }

    /** Sets how items belong to each other. */
    public PlanBuilder relations(List<Relation> values) {
        relations = values;
        return this;
    }

    /** Sets whether anything is known of how items belong to each other; without it that is known. */
    public PlanBuilder relationsKnown(boolean known) {
        relationsKnown = known;
        return this;
    }

    /**
     * Makes the plan and checks its references.
     *
     * @throws PlanException if an id is used twice or a reference names nothing
     */
    public Plan build() {
        return new Plan(this);
    }
}
