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
        this.notesBySubject = parts.notes.stream().collect(Collectors.groupingBy(PlanNote::subject));
        this.targetsByTask = parts.textTargets.stream().collect(Collectors.groupingBy(TextTarget::task));
        this.placesBySubject = bySubject(parts.places);
        new PlanReferences(this).check();
    }

    public static PlanBuilder builder() {
        return new PlanBuilder();
    }

    /** Every part in a fixed order: plans of equal content are the same plan. */
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
                links);
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    public Collection<Body> bodies() {
        return bodies.values();
    }

    public Collection<QuantityKind> quantityKinds() {
        return quantityKinds.values();
    }

    public Collection<Project> projects() {
        return projects.values();
    }

    public Collection<Action> actions() {
        return actions.values();
    }

    public Collection<Pathway> pathways() {
        return pathways.values();
    }

    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    public Collection<Task> tasks() {
        return tasks.values();
    }

    /** Targets that the text gives outside the table of indicators. */
    public Collection<TextTarget> textTargets() {
        return textTargets.values();
    }

    public List<TextTarget> targetsOf(Task task) {
        return targetsByTask.getOrDefault(task.id(), List.of());
    }

    public Collection<PlanNote> notes() {
        return notes.values();
    }

    public List<PlanNote> notesOn(Subject subject) {
        return notesBySubject.getOrDefault(subject, List.of());
    }

    /** Places that the plan names, located or not. */
    public Collection<NamedPlace> places() {
        return places.values();
    }

    /** The places that an item's row names, by the index of named places. */
    public List<NamedPlace> placesNamedBy(Subject subject) {
        return placesBySubject.getOrDefault(subject, List.of());
    }

    public List<Link> links() {
        return links;
    }

    public List<Link> linksOf(Subject subject) {
        return linksBySubject.getOrDefault(subject, List.of());
    }

    public Optional<Field> findField(String id) {
        return Optional.ofNullable(fields.get(id));
    }

    public Optional<Body> findBody(String id) {
        return Optional.ofNullable(bodies.get(id));
    }

    public Optional<QuantityKind> findQuantityKind(String id) {
        return Optional.ofNullable(quantityKinds.get(id));
    }

    public Optional<Project> findProject(int number) {
        return Optional.ofNullable(projects.get(number));
    }

    public Optional<Action> findAction(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    public Optional<Indicator> findIndicator(int number) {
        return Optional.ofNullable(indicators.get(number));
    }

    public Optional<Pathway> findPathway(int number) {
        return Optional.ofNullable(pathways.get(number));
    }

    public Optional<Task> findTask(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    public Optional<TextTarget> findTextTarget(String id) {
        return Optional.ofNullable(textTargets.get(id));
    }

    public Optional<NamedPlace> findPlace(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** Whether the plan holds that item. */
    public boolean has(Subject subject) {
        return findNameZh(subject).isPresent();
    }

    /** The Chinese name of an item, if the plan holds it. */
    public Optional<String> findNameZh(Subject subject) {
        return switch (subject.kind()) {
            case PROJECTS -> find(projects, subject).map(Project::nameZh);
            case ACTIONS -> findAction(subject.id()).map(Action::nameZh);
            case TASKS -> findTask(subject.id()).map(Task::nameZh);
            case PATHWAYS -> find(pathways, subject).map(Pathway::nameZh);
            case INDICATORS -> find(indicators, subject).map(Indicator::nameZh);
        };
    }

    /** The English name of an item, if the plan holds it. */
    public Optional<String> findNameEn(Subject subject) {
        return switch (subject.kind()) {
            case PROJECTS -> find(projects, subject).map(Project::nameEn);
            case ACTIONS -> findAction(subject.id()).map(Action::nameEn);
            case TASKS -> findTask(subject.id()).map(Task::nameEn);
            case PATHWAYS -> find(pathways, subject).map(Pathway::nameEn);
            case INDICATORS -> find(indicators, subject).map(Indicator::nameEn);
        };
    }

    /** Only an id that is written as numbers are names one: 05 is none. */
    private static <T> Optional<T> find(Map<Integer, T> items, Subject subject) {
        return subject.id().matches("[1-9]\\d{0,8}")
                ? Optional.ofNullable(items.get(Integer.valueOf(subject.id())))
                : Optional.empty();
    }

    /** The districts that a subject is confined to; empty means the whole city. */
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
