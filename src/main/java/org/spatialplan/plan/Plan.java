package org.spatialplan.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final List<Link> links;
    private final Map<Subject, List<Link>> linksBySubject;

    /** @throws PlanException if an id is used twice or a reference names nothing */
    public Plan(
            List<Field> fields,
            List<Body> bodies,
            List<QuantityKind> quantityKinds,
            List<Project> projects,
            List<Action> actions,
            List<Pathway> pathways,
            List<Indicator> indicators,
            List<Link> links) {
        this.fields = byKey("field", fields, Field::id);
        this.bodies = byKey("body", bodies, Body::id);
        this.quantityKinds = byKey("quantity", quantityKinds, QuantityKind::id);
        this.projects = byKey("project", projects, Project::number);
        this.actions = byKey("action", actions, Action::id);
        this.pathways = byKey("pathway", pathways, Pathway::number);
        this.indicators = byKey("indicator", indicators, Indicator::number);
        byKey("link", links, Link::id);
        this.links = List.copyOf(links);
        this.linksBySubject = this.links.stream().collect(Collectors.groupingBy(Link::subject));
        checkReferences();
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

    /** The districts that a subject is confined to; empty means the whole city. */
    public List<String> territoryOf(Subject subject) {
        return subject.kind() == Subject.Kind.PROJECTS
                ? projects.get(Integer.valueOf(subject.id())).territory()
                : List.of();
    }

    private void checkReferences() {
        for (Project project : projects.values()) {
            String owner = project.subject().toString();
            require(owner, "field", Set.of(project.field()), fields.keySet());
            require(owner, "body", project.bodies(), bodies.keySet());
            require(
                    owner,
                    "quantity",
                    project.quantities().stream().map(Quantity::kind).toList(),
                    quantityKinds.keySet());
            require(
                    owner,
                    "action",
                    project.actions().stream()
                            .map(Project.ActionOfProject::action)
                            .toList(),
                    actions.keySet());
        }
        for (Action action : actions.values()) {
            require(action.subject().toString(), "field", Set.of(action.field()), fields.keySet());
            require(action.subject().toString(), "body", action.bodies(), bodies.keySet());
        }
        for (Pathway pathway : pathways.values()) {
            require("pathways/" + pathway.number(), "action", Set.of(pathway.action()), actions.keySet());
            require("pathways/" + pathway.number(), "body", pathway.bodies(), bodies.keySet());
        }
        for (Indicator indicator : indicators.values()) {
            require("indicators/" + indicator.number(), "field", Set.of(indicator.field()), fields.keySet());
            require("indicators/" + indicator.number(), "body", indicator.bodies(), bodies.keySet());
        }
        for (Link link : links) {
            checkSubject(link);
        }
    }

    private void checkSubject(Link link) {
        boolean known = link.subject().kind() == Subject.Kind.PROJECTS
                ? projects.keySet().stream()
                        .anyMatch(n -> n.toString().equals(link.subject().id()))
                : actions.containsKey(link.subject().id());
        if (!known) {
            throw new PlanException(
                    "reference-unresolved", "links/" + link.id() + " names the unknown subject " + link.subject());
        }
    }

    private static void require(String owner, String what, Collection<String> used, Set<String> known) {
        for (String id : used) {
            if (!known.contains(id)) {
                throw new PlanException("reference-unresolved", owner + " names the unknown " + what + " '" + id + "'");
            }
        }
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
