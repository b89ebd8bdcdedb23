package org.spatialplan.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A whole plan whose references among its own parts all resolve. Immutable and thread-safe. */
public final class Plan {

    private final Map<String, Field> fields;
    private final Map<String, Body> bodies;
    private final Map<String, QuantityKind> quantityKinds;
    private final Map<Integer, Project> projects;
    private final Map<String, Action> actions;
    private final Map<Integer, Pathway> pathways;
    private final Map<Integer, Indicator> indicators;
    private final Map<String, Task> tasks;
    private final Map<String, TextTarget> textTargets;
    private final Map<String, PlanNote> notes;
    private final Map<String, NamedPlace> places;
    private final List<Link> links;
    private final List<Relation> relations;
    private final boolean relationsKnown;
    private final Map<Subject, List<Relation>> relationsFrom;
    private final Map<Subject, List<Relation>> relationsTo;
    private final Map<Subject, List<Link>> linksBySubject;
    private final Map<Subject, List<PlanNote>> notesBySubject;
    private final Map<String, List<TextTarget>> targetsByTask;
    private final Map<Subject, List<NamedPlace>> placesBySubject;

    Plan(PlanBuilder parts) {
        this.fields = byKey("field", parts.fields, Field::id);
        this.bodies = byKey("body", parts.bodies, Body::id);
        this.quantityKinds = byKey("quantity", parts.quantityKinds, QuantityKind::id);
        this.projects = byKey("project", parts.projects, Project::number);
        this.actions = byKey("action", parts.actions, Action::id);
        this.pathways = byKey("pathway", parts.pathways, Pathway::number);
        this.indicators = byKey("indicator", parts.indicators, Indicator::number);
        this.tasks = byKey("task", parts.tasks, Task::id);
        this.textTargets = byKey("target", parts.textTargets, TextTarget::id);
        this.notes = byKey("note", parts.notes, PlanNote::id);
        this.places = byKey("place", parts.places, NamedPlace::id);
        byKey("link", parts.links, Link::id);
        this.links = List.copyOf(parts.links);
        this.linksBySubject = this.links.stream().collect(Collectors.groupingBy(Link::subject));
        byKey("relation", parts.relations, Relation::toString);
        this.relations = List.copyOf(parts.relations);
        this.relationsKnown = parts.relationsKnown;
        this.relationsFrom = relations.stream().collect(Collectors.groupingBy(Relation::subject));
        this.relationsTo = relations.stream().collect(Collectors.groupingBy(Relation::object));
        this.notesBySubject = parts.notes.stream().collect(Collectors.groupingBy(PlanNote::subject));
        this.targetsByTask = parts.textTargets.stream().collect(Collectors.groupingBy(TextTarget::task));
        this.placesBySubject = bySubject(parts.places);
        new PlanReferences(this).check();
    }

    /** Starts an empty plan. */
    public static PlanBuilder builder() {
        return new PlanBuilder();
    }

    /** Returns a builder that holds all parts of this plan. */
    public PlanBuilder toBuilder() {
        return builder()
                .fields(List.copyOf(fields()))
                .bodies(List.copyOf(bodies()))
                .quantityKinds(List.copyOf(quantityKinds()))
                .projects(List.copyOf(projects()))
                .actions(List.copyOf(actions()))
                .pathways(List.copyOf(pathways()))
                .indicators(List.copyOf(indicators()))
                .tasks(List.copyOf(tasks()))
                .textTargets(List.copyOf(textTargets()))
                .notes(List.copyOf(notes()))
                .places(List.copyOf(places()))
                .links(links)
                .relations(relations)
                .relationsKnown(relationsKnown);
    }

    /** Lists every part in a fixed order; plans of equal content are the same plan. */
    public List<Object> content() {
        return List.of(
                List.copyOf(fields()),
                List.copyOf(bodies()),
                List.copyOf(quantityKinds()),
                List.copyOf(projects()),
                List.copyOf(actions()),
                List.copyOf(pathways()),
                List.copyOf(indicators()),
                List.copyOf(tasks()),
                List.copyOf(textTargets()),
                List.copyOf(notes()),
                List.copyOf(places()),
                links,
                relations);
    }

    /** Lists the fields in the plan's order. */
    public Collection<Field> fields() {
        return fields.values();
    }

    /** Lists the responsible bodies. */
    public Collection<Body> bodies() {
        return bodies.values();
    }

    /** Lists the kinds of figures. */
    public Collection<QuantityKind> quantityKinds() {
        return quantityKinds.values();
    }

    /** Lists the projects. */
    public Collection<Project> projects() {
        return projects.values();
    }

    /** Lists the actions. */
    public Collection<Action> actions() {
        return actions.values();
    }

    /** Lists the pathways. */
    public Collection<Pathway> pathways() {
        return pathways.values();
    }

    /** Lists the indicators. */
    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    /** Lists the tasks. */
    public Collection<Task> tasks() {
        return tasks.values();
    }

    /** Lists the targets that the text gives outside the table of indicators. */
    public Collection<TextTarget> textTargets() {
        return textTargets.values();
    }

    /** Lists the targets that a task sets; empty if there are none. */
    public List<TextTarget> targetsOf(Task task) {
        return targetsByTask.getOrDefault(task.id(), List.of());
    }

    /** Lists the notes. */
    public Collection<PlanNote> notes() {
        return notes.values();
    }

    /** Lists the notes on an item; empty if there are none. */
    public List<PlanNote> notesOn(Subject subject) {
        return notesBySubject.getOrDefault(subject, List.of());
    }

    /** Lists the places that the plan names, located or not. */
    public Collection<NamedPlace> places() {
        return places.values();
    }

    /** Lists the places that an item's row names, by the index of named places. */
    public List<NamedPlace> placesNamedBy(Subject subject) {
        return placesBySubject.getOrDefault(subject, List.of());
    }

    /** Lists all links. */
    public List<Link> links() {
        return links;
    }

    /** Lists the links of an item; empty if there are none. */
    public List<Link> linksOf(Subject subject) {
        return linksBySubject.getOrDefault(subject, List.of());
    }

    /** Lists how items belong to each other, in the order of the data. */
    public List<Relation> relations() {
        return relations;
    }

    /**
     * Tests whether anything is known of how items belong to each other. If not, that there are no relations says
     * nothing: they were not stored with this version, or nobody wrote them down.
     */
    public boolean areRelationsKnown() {
        return relationsKnown;
    }

    /** Lists the relations of a kind that start from an item. */
    public List<Relation> relationsFrom(Subject subject, Relation.Kind kind) {
        return ofKind(relationsFrom, subject, kind);
    }

    /** Lists the relations of a kind that lead to an item. */
    public List<Relation> relationsTo(Subject object, Relation.Kind kind) {
        return ofKind(relationsTo, object, kind);
    }

    private static List<Relation> ofKind(Map<Subject, List<Relation>> relations, Subject item, Relation.Kind kind) {
        return relations.getOrDefault(item, List.of()).stream()
                .filter(relation -> relation.kind() == kind)
                .toList();
    }

    /** Finds a field by id. */
    public Optional<Field> findField(String id) {
        return Optional.ofNullable(fields.get(id));
    }

    /** Finds a body by id. */
    public Optional<Body> findBody(String id) {
        return Optional.ofNullable(bodies.get(id));
    }

    /** Finds a kind of figure by id. */
    public Optional<QuantityKind> findQuantityKind(String id) {
        return Optional.ofNullable(quantityKinds.get(id));
    }

    /** Finds a project by its printed number. */
    public Optional<Project> findProject(int number) {
        return Optional.ofNullable(projects.get(number));
    }

    /** Lists the projects that carry out an action, by number. */
    public List<Project> projectsOf(Action action) {
        return projects.values().stream()
                .filter(project -> project.carriesOut(action.id()))
                .toList();
    }

    /** Finds an action by id. */
    public Optional<Action> findAction(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    /** Finds an indicator by its printed number. */
    public Optional<Indicator> findIndicator(int number) {
        return Optional.ofNullable(indicators.get(number));
    }

    /** Finds a pathway by its row number. */
    public Optional<Pathway> findPathway(int number) {
        return Optional.ofNullable(pathways.get(number));
    }

    /** Finds a task by id. */
    public Optional<Task> findTask(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    /** Finds a target of the text by id. */
    public Optional<TextTarget> findTextTarget(String id) {
        return Optional.ofNullable(textTargets.get(id));
    }

    /** Finds a named place by id. */
    public Optional<NamedPlace> findPlace(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /**
     * Finds the item with places at a row of the plan: its project, action or task; the row of a pathway is one of its
     * action. Empty for any other row.
     */
    public Optional<Subject> findPlacedItem(String row) {
        return Evidence.subject(row)
                .flatMap(subject -> subject.kind() == Subject.Kind.PATHWAYS
                        ? find(pathways, subject).map(pathway -> Subject.action(pathway.action()))
                        : Optional.of(subject))
                .filter(subject -> subject.kind().hasLinks() && has(subject));
    }

    /** Tests whether the plan has that item. */
    public boolean has(Subject subject) {
        return findName(subject).isPresent();
    }

    /** Finds the name of an item. */
    public Optional<ItemName> findName(Subject subject) {
        return switch (subject.kind()) {
            case PROJECTS -> find(projects, subject).map(item -> new ItemName(item.nameZh(), item.nameEn()));
            case ACTIONS -> findAction(subject.id()).map(item -> new ItemName(item.nameZh(), item.nameEn()));
            case TASKS -> findTask(subject.id()).map(item -> new ItemName(item.nameZh(), item.nameEn()));
            case PATHWAYS -> find(pathways, subject).map(item -> new ItemName(item.nameZh(), item.nameEn()));
            case INDICATORS -> find(indicators, subject).map(item -> new ItemName(item.nameZh(), item.nameEn()));
        };
    }

    /** The name of an item in both languages. */
    public record ItemName(String zh, String en) {}

    /** Finds an item by its number. The id must be written as numbers are: 05 finds nothing. */
    private static <T> Optional<T> find(Map<Integer, T> items, Subject subject) {
        return subject.id().matches("[1-9]\\d{0,8}")
                ? Optional.ofNullable(items.get(Integer.valueOf(subject.id())))
                : Optional.empty();
    }

    /** Lists the districts to which an item is confined; empty means the whole city. */
    public List<String> territoryOf(Subject subject) {
        return subject.kind() == Subject.Kind.PROJECTS
                ? projects.get(Integer.valueOf(subject.id())).territory()
                : List.of();
    }

    private static Map<Subject, List<NamedPlace>> bySubject(List<NamedPlace> places) {
        Map<Subject, List<NamedPlace>> bySubject = new HashMap<>();
        for (NamedPlace place : places) {
            place.evidence().stream()
                    .flatMap(reference -> Evidence.subject(reference).stream())
                    .distinct()
                    .forEach(subject -> bySubject
                            .computeIfAbsent(subject, key -> new ArrayList<>())
                            .add(place));
        }
        return bySubject;
    }

    private static <K, V> Map<K, V> byKey(String what, List<V> values, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        for (V value : values) {
            if (map.put(key.apply(value), value) != null) {
                throw new PlanException("id-twice", "The " + what + " '" + key.apply(value) + "' stands twice");
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
