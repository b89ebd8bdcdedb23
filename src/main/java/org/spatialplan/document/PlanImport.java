package org.spatialplan.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.document.KnownItems.Known;
import org.spatialplan.document.PlanDraft.DraftAction;
import org.spatialplan.document.PlanDraft.DraftIndicator;
import org.spatialplan.document.PlanDraft.DraftPathway;
import org.spatialplan.document.PlanDraft.DraftProject;
import org.spatialplan.document.text.LinePlace;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanBuilder;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Makes a plan of a draft. Names are the official ones, and the Chinese summaries have the official wording. What only
 * users can add (English names, quantities, class of activity, links) is kept for items of the same number and name,
 * see {@link KnownItems}; a new item uses its Chinese name as the English one and gets the strictest class of activity.
 * Runs one import; not thread-safe.
 */
public final class PlanImport {

    private static final String NO_UNIT = "—";
    private static final int MAX_WORDING_LENGTH = 2000;

    private final Plan before;
    private final KnownItems known;
    private final Map<Subject, Known<?>> knownSubjects = new LinkedHashMap<>();
    private final Districts districts;
    private final String newActivity;
    private final BodyRegister bodies;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> unitsByPrinted;
    private final List<Finding> findings = new ArrayList<>();
    private int newProjects;

    /**
     * Prepares one import.
     *
     * @param before the plan that is replaced
     * @param earlier older versions in which returning items are found, the newest first
     * @param newActivity class of activity of new projects, for the rules
     */
    public PlanImport(Plan before, List<EarlierPlan> earlier, Districts districts, String newActivity) {
        this.before = before;
        this.known = new KnownItems(before, earlier);
        this.districts = districts;
        this.newActivity = newActivity;
        this.bodies = new BodyRegister(districts, before.bodies());
        before.fields().forEach(field -> fields.put(field.nameZh(), field));
        this.unitsByPrinted = before.indicators().stream()
                .collect(Collectors.toMap(Indicator::unitZh, Indicator::unit, (first, second) -> first));
    }

    /**
     * Runs the import.
     *
     * @param accepted links that a person accepted
     * @throws org.spatialplan.plan.PlanException if the document uses a number twice
     */
    public ImportedPlan run(PlanDraft draft, Collection<Link> accepted) {
        List<Action> actions = draft.actions().stream().map(this::action).toList();
        List<Pathway> pathways = draft.pathways().stream()
                .flatMap(drafted -> pathway(drafted, actions).stream())
                .toList();
        List<Indicator> indicators =
                draft.indicators().stream().map(this::indicator).toList();
        Map<String, Action> byId = actions.stream().collect(Collectors.toMap(Action::id, Function.identity()));
        List<Project> projects =
                draft.projects().stream().map(drafted -> project(drafted, byId)).toList();
        tellNewProjects();
        KeptLinks links = new KeptLinks(knownSubjects, accepted);
        knownSubjects.forEach((subject, found) -> tellRestored(subject, found, links));
        bodies.added()
                .forEach(body -> findings.add(
                        Finding.warning("body-new", "", Messages.of("document.body-new", body.nameZh(), body.id()))));
        tellWhatIsNotRead();
        PlanBuilder parts = Plan.builder()
                .fields(List.copyOf(fields.values()))
                .bodies(bodies.used())
                .quantityKinds(quantityKinds())
                .projects(projects)
                .actions(actions)
                .pathways(pathways)
                .indicators(indicators)
                .links(links.links());
        KeptNotes notes = new KeptNotes(before, parts.build());
        Plan plan = parts.notes(notes.notes())
                .places(notes.places())
                .relations(notes.relations())
                .relationsKnown(before.areRelationsKnown())
                .build();
        tellDropped(notes.droppedRelations());
        return new ImportedPlan(plan, bodies.added(), links.listDropped(before), findings);
    }

    private void tellRestored(Subject subject, Known<?> found, KeptLinks links) {
        found.version().ifPresent(version -> {
            List<String> ids =
                    links.listRestored(subject).stream().map(Link::id).toList();
            findings.add(Finding.info(
                    "restored",
                    "",
                    ids.isEmpty()
                            ? Messages.of("document.restored", subject, version, 0)
                            : Messages.of(
                                    "document.restored.links",
                                    subject,
                                    version,
                                    ids.size(),
                                    new LocalizedText(String.join("、", ids), String.join(", ", ids)))));
        });
    }

    /** Tells which relations nobody can look up any more, since an item of theirs is missing in the new plan. */
    private void tellDropped(List<Relation> dropped) {
        if (!dropped.isEmpty()) {
            List<String> ids = dropped.stream().map(Relation::toString).toList();
            findings.add(Finding.warning(
                    "relations-dropped",
                    "",
                    Messages.of(
                            "document.relations-dropped",
                            ids.size(),
                            new LocalizedText(String.join("、", ids), String.join(", ", ids)))));
        }
    }

    /** Lists the kinds of the earlier plan, and those that a returning item needs. */
    private List<QuantityKind> quantityKinds() {
        Map<String, QuantityKind> kinds = new LinkedHashMap<>();
        before.quantityKinds().forEach(kind -> kinds.put(kind.id(), kind));
        knownSubjects.values().forEach(found -> {
            if (found.item() instanceof Project project) {
                project.quantities().forEach(quantity -> found.plan()
                        .findQuantityKind(quantity.kind())
                        .ifPresent(kind -> kinds.putIfAbsent(kind.id(), kind)));
            }
        });
        return List.copyOf(kinds.values());
    }

    /** Shortens a text to what the stores can keep, and reports it. */
    private String wording(String text, int line) {
        if (text.length() <= MAX_WORDING_LENGTH) {
            return text;
        }
        findings.add(Finding.error(
                "wording-cut",
                LinePlace.of(line),
                Messages.of("document.wording-cut", MAX_WORDING_LENGTH, text.length())));
        return text.substring(0, MAX_WORDING_LENGTH - 1) + "…";
    }

    private void tellNewProjects() {
        if (newProjects > 0) {
            findings.add(
                    Finding.info("projects-new", "", Messages.of("document.projects-new", newProjects, newActivity)));
        }
    }

    /** Reports that the tasks of the earlier plan do not apply to another text. */
    private void tellWhatIsNotRead() {
        if (!before.tasks().isEmpty() || !before.textTargets().isEmpty()) {
            findings.add(Finding.info("chapters-not-read", "", Messages.of("document.chapters-not-read")));
        }
    }

    private Project project(DraftProject drafted, Map<String, Action> actions) {
        Optional<Known<Project>> found = known.project(drafted.number(), drafted.name());
        found.ifPresent(same -> knownSubjects.put(same.item().subject(), same));
        Optional<Project> same = found.map(Known::item);
        Districts.Territory territory = districts.read(drafted.territory());
        territory
                .unknown()
                .forEach(name -> findings.add(Finding.error(
                        "district-unknown",
                        LinePlace.of(drafted.line()),
                        Messages.of("document.district-unknown", drafted.number(), name))));
        newProjects += same.isEmpty() ? 1 : 0;
        return new Project(
                drafted.number(),
                drafted.name(),
                same.map(Project::nameEn).orElse(drafted.name()),
                field(drafted.field(), drafted.line()),
                drafted.yearFrom(),
                drafted.yearTo(),
                drafted.investment(),
                bodies.ids(drafted.bodies()),
                territory.ids(),
                same.map(Project::activities).orElse(List.of(newActivity)),
                same.flatMap(Project::newLand),
                wording(drafted.content(), drafted.line()),
                same.map(Project::summaryEn).orElse(""),
                same.map(Project::quantities).orElse(List.of()),
                same.map(Project::actions).orElse(List.of()).stream()
                        .filter(tie -> isSame(
                                tie.action(), actions, found.orElseThrow().plan()))
                        .toList());
    }

    private Action action(DraftAction drafted) {
        String id = drafted.box() + "-" + String.format(Locale.ROOT, "%02d", drafted.item());
        Optional<Known<Action>> found = known.action(id, drafted.name());
        found.ifPresent(same -> knownSubjects.put(same.item().subject(), same));
        Optional<Action> same = found.map(Known::item);
        return new Action(
                id,
                drafted.box(),
                drafted.item(),
                field(FieldNames.ofBox(drafted.boxTitle()), drafted.line()),
                drafted.boxTitle().contains("行动") ? "action" : "reform",
                drafted.name(),
                same.map(Action::nameEn).orElse(drafted.name()),
                wording(drafted.text(), drafted.line()),
                same.map(Action::summaryEn).orElse(""),
                bodies.ids(drafted.bodies()),
                BodyNames.andOthers(drafted.bodies()));
    }

    /** Tests whether an action of the new plan is the one that a project of an older plan carries out. */
    private static boolean isSame(String id, Map<String, Action> actions, Plan older) {
        return older.findAction(id)
                .map(Action::nameZh)
                .equals(Optional.ofNullable(actions.get(id)).map(Action::nameZh));
    }

    private Optional<Pathway> pathway(DraftPathway drafted, List<Action> actions) {
        String field = field(drafted.field(), drafted.line());
        Optional<PathwayAction> action = PathwayAction.find(drafted, field, actions);
        if (action.isEmpty()) {
            findings.add(Finding.error(
                    "pathway-without-action",
                    LinePlace.of(drafted.line()),
                    Messages.of("document.pathway-without-action", drafted.number(), drafted.name())));
            return Optional.empty();
        }
        if (!action.get().exact()) {
            findings.add(Finding.warning(
                    "pathway-action-nearest",
                    LinePlace.of(drafted.line()),
                    Messages.of(
                            "document.pathway-action-nearest",
                            drafted.number(),
                            drafted.name(),
                            action.get().id())));
        }
        Optional<Pathway> same = known.pathway(drafted.number(), drafted.name()).map(Known::item);
        return Optional.of(new Pathway(
                drafted.number(),
                action.get().id(),
                drafted.name(),
                same.map(Pathway::nameEn).orElse(drafted.name()),
                wording(drafted.near(), drafted.line()),
                same.map(Pathway::nearSummaryEn).orElse(""),
                wording(drafted.later(), drafted.line()),
                same.map(Pathway::longSummaryEn).orElse(""),
                bodies.ids(drafted.bodies()),
                BodyNames.andOthers(drafted.bodies())));
    }

    private Indicator indicator(DraftIndicator drafted) {
        Optional<Indicator> same =
                known.indicator(drafted.number(), drafted.name()).map(Known::item);
        String unitZh = drafted.unit().isEmpty() ? NO_UNIT : drafted.unit();
        return new Indicator(
                drafted.number(),
                field(drafted.field(), drafted.line()),
                drafted.name(),
                same.map(Indicator::nameEn).orElse(drafted.name()),
                drafted.unit().isEmpty() ? "1" : unitsByPrinted.getOrDefault(unitZh, unitZh),
                unitZh,
                drafted.attribute(),
                bodies.ids(drafted.bodies()),
                BodyNames.andOthers(drafted.bodies()),
                drafted.targets());
    }

    private String field(String name, int line) {
        Field known = fields.get(name);
        if (known != null) {
            return known.id();
        }
        Map<String, Field> ids = new HashMap<>();
        fields.values().forEach(field -> ids.put(field.id(), field));
        int n = 1;
        while (ids.containsKey("field-" + n)) {
            n++;
        }
        Field added = new Field("field-" + n, name, name, fields.size() + 1);
        fields.put(name, added);
        findings.add(
                name.isEmpty()
                        ? Finding.error("field-missing", LinePlace.of(line), Messages.of("document.field-missing"))
                        : Finding.warning(
                                "field-new", LinePlace.of(line), Messages.of("document.field-new", name, added.id())));
        return added.id();
    }
}
