package org.spatialplan.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.text.Messages;

/** Applies the requests of one change to a draft, one after the other. Used once, by one thread. */
final class EditSession {

    private final Draft start;
    private final EditedCity city;
    private final Editor by;
    private final LocalDate day;
    /** The draft after the requests so far. */
    private Draft draft;

    private final List<ItemRef> touched = new ArrayList<>();

    /**
     * Begins a change.
     *
     * @param day of new drawings
     */
    EditSession(Draft start, EditedCity city, Editor by, LocalDate day) {
        this.start = start;
        this.draft = start;
        this.city = city;
        this.by = by;
        this.day = day;
    }

    /** Applies a request and returns the address of its item. */
    ItemRef apply(Edit edit) {
        ItemRef ref =
                switch (edit.action()) {
                    case CREATE -> create(edit);
                    case REPLACE, UPDATE -> change(edit);
                    case DELETE -> delete(edit);
                };
        touched.add(ref);
        return ref;
    }

    /** Returns the items after all requests, without drawn places to which no link leads any more. */
    DraftItems finish() {
        Set<ItemRef> linked = linkedPlaces(draft);
        List<ItemEdit> orphans = linkedPlaces(start).stream()
                .filter(place -> !linked.contains(place))
                .flatMap(place -> removal(place).stream())
                .toList();
        return draft.items().with(orphans);
    }

    /** Lists the items that requests named. */
    List<ItemRef> touched() {
        return touched;
    }

    private static Set<ItemRef> linkedPlaces(Draft draft) {
        return draft.plan().links().stream()
                .flatMap(link -> DrawnPlaces.of(link).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ItemRef create(Edit edit) {
        Map<String, Object> values = new LinkedHashMap<>(edit.properties());
        return switch (edit.item().kind()) {
            case PROJECTS -> {
                if (values.get(ProjectForm.NUMBER) == null) {
                    values.put(
                            ProjectForm.NUMBER,
                            edit.item().id().isEmpty()
                                    ? nextNumber()
                                    : edit.item().id());
                }
                yield createSubject(edit, ItemRef.project(ProjectForm.number(new SentProperties(values))), values);
            }
            case ACTIONS ->
                createSubject(
                        edit,
                        ItemRef.action(ActionForm.read(sent(edit.item().kind(), values), draft.plan())
                                .id()),
                        values);
            case LINKS -> createLink(edit, values);
            case DRAWN_PLACES, STATEMENTS -> throw new ItemUnknownException(edit.item());
        };
    }

    private int nextNumber() {
        return Stream.concat(draft.plan().projects().stream(), draft.base().projects().stream())
                        .mapToInt(Project::number)
                        .max()
                        .orElse(0)
                + 1;
    }

    private ItemRef createSubject(Edit edit, ItemRef ref, Map<String, Object> values) {
        requireFree(ref);
        put(ref, values, edit.place());
        return ref;
    }

    private ItemRef createLink(Edit edit, Map<String, Object> values) {
        Object sent = values.get(LinkForm.ID);
        String id = sent == null || sent.toString().isBlank() ? edit.item().id() : sent.toString();
        ItemRef ref = ItemRef.link(id.isEmpty() ? nextLink() : id);
        requireFree(ref);
        put(ref, values, Edit.Place.UNCHANGED);
        return ref;
    }

    private String nextLink() {
        int number = 1;
        String prefix = "e" + start.id() + "-" + (start.number() + 1) + "-";
        while (draft.has(ItemRef.link(prefix + number))) {
            number++;
        }
        return prefix + number;
    }

    /** Refuses the address of an item that is there, or that the draft deleted: its notes would go to another. */
    private void requireFree(ItemRef ref) {
        if (draft.has(ref)) {
            throw new EditConflictException("id-taken", Messages.of("edit.id-taken", ref));
        }
        if (ref.kind().isSubject() && draft.baseItems().find(ref).isPresent()) {
            throw new EditConflictException("id-taken", Messages.of("edit.id-deleted", ref));
        }
    }

    private ItemRef change(Edit edit) {
        ItemRef ref = edit.item();
        requireExpected(edit);
        Map<String, Object> values = new LinkedHashMap<>();
        if (edit.action() == Edit.Action.UPDATE) {
            values.putAll(properties(ref));
        }
        values.putAll(edit.properties());
        fixAddress(ref, values);
        put(ref, values, edit.place());
        return ref;
    }

    /** Returns the properties of an item with those of its drawn place. */
    private Map<String, Object> properties(ItemRef ref) {
        Map<String, Object> values = new LinkedHashMap<>(draft.properties(ref));
        if (ref.kind().isSubject()) {
            values.putAll(draft.placeProperties(ref, feature -> true));
        }
        return values;
    }

    /** Sets the address, which a replacement need not repeat, and refuses another one. */
    private void fixAddress(ItemRef ref, Map<String, Object> values) {
        switch (ref.kind()) {
            case PROJECTS -> fix(ref, ProjectForm.NUMBER, ref.id(), values);
            case LINKS -> fix(ref, LinkForm.ID, ref.id(), values);
            case ACTIONS -> {
                Action action = draft.plan().findAction(ref.id()).orElseThrow();
                fix(ref, ActionForm.BOX, Integer.toString(action.box()), values);
                fix(ref, ActionForm.ITEM, Integer.toString(action.item()), values);
            }
            case DRAWN_PLACES, STATEMENTS -> throw new ItemUnknownException(ref);
        }
    }

    private static void fix(ItemRef ref, String property, String id, Map<String, Object> values) {
        String sent = new SentProperties(values).text(property, SubjectForm.MAX_ID);
        if (!sent.isEmpty() && !sent.equals(id)) {
            throw new EditRefusedException(
                    "address-fixed", property, Messages.of("edit.address-fixed", property, ref, sent));
        }
        values.put(property, id);
    }

    private void put(ItemRef ref, Map<String, Object> values, Edit.Place place) {
        SentProperties sent = sent(ref.kind(), values);
        Optional<ItemContent> before = draft.items().findContent(ref);
        ItemContent after =
                switch (ref.kind()) {
                    case PROJECTS ->
                        Contents.of(ProjectForm.read(sent, before.map(Contents::project), draft.plan(), city));
                    case ACTIONS -> Contents.of(ActionForm.read(sent, draft.plan()));
                    case LINKS -> Contents.of(link(sent, ref, before.map(Contents::link)));
                    case DRAWN_PLACES, STATEMENTS -> throw new ItemUnknownException(ref);
                };
        set(ref, after);
        if (ref.kind().isSubject()) {
            draw(ref, sent, place);
        }
    }

    private Link link(SentProperties sent, ItemRef ref, Optional<Link> before) {
        Link link = LinkForm.read(sent, ref.id(), before, draft.plan());
        boolean isSame =
                before.filter(old -> old.target().equals(link.target())).isPresent();
        Optional<FeatureRef> target = FeatureRef.parse(link.target());
        boolean exists = target.filter(by.sees())
                .flatMap(feature -> draft.ground(city).find(feature.layer(), feature.id()))
                .isPresent();
        if (!isSame && !exists) {
            throw new EditRefusedException(
                    "reference-unresolved", LinkForm.TARGET, Messages.of("edit.target", link.target()));
        }
        return link;
    }

    /** Takes the properties that can be set; refuses names that the kind does not have. */
    private SentProperties sent(ItemKind kind, Map<String, Object> values) {
        Set<String> known = new LinkedHashSet<>(
                switch (kind) {
                    case PROJECTS -> ProjectForm.names(draft.plan());
                    case ACTIONS -> ActionForm.NAMES;
                    case LINKS -> LinkForm.NAMES;
                    case DRAWN_PLACES, STATEMENTS -> List.<String>of();
                });
        Map<String, Object> settable = new LinkedHashMap<>(values);
        if (kind.isSubject()) {
            known.addAll(PlaceForm.NAMES);
            settable.keySet().removeIf(name -> SubjectForm.READ_ONLY.contains(name) && !known.contains(name));
        }
        if (kind == ItemKind.LINKS) {
            settable.keySet().removeAll(LinkForm.READ_ONLY);
        }
        SentProperties sent = new SentProperties(settable);
        sent.requireKnown(known);
        return sent;
    }

    /** Applies what was sent of the place: the geometry, and what is said of the drawn place. */
    private void draw(ItemRef ref, SentProperties sent, Edit.Place place) {
        Subject subject = Subjects.of(ref).orElseThrow();
        Optional<Feature> drawn = draft.findDrawnPlace(ref);
        if (!place.isSent() && drawn.isEmpty()) {
            state(ref, sent);
            return;
        }
        // to place links costs: only a geometry needs them
        List<PlacedLink> links = place.isSent() ? draft.seenPlaces(subject, city, by.sees()) : List.of();
        PlaceChange change = new PlaceChange(ref, links, drawn);
        PlaceChange.Parts parts = place.isSent()
                ? divide(change, place.geometry())
                : new PlaceChange.Parts(
                        List.of(),
                        DrawnGeometry.elements(drawn.flatMap(Feature::geometry).orElseThrow()));
        parts.removed().forEach(id -> remove(ItemRef.link(id)));
        if (parts.rest().isEmpty()) {
            state(ref, sent);
            remove(DrawnPlaces.linkOf(ref));
            remove(DrawnPlaces.placeOf(ref));
        } else {
            put(change, subject, parts.rest(), PlaceForm.read(sent));
            remove(DrawnPlaces.statementOf(ref));
        }
    }

    private PlaceChange.Parts divide(PlaceChange change, Optional<Geometry> sent) {
        sent.ifPresent(geometry -> DrawnGeometry.require(geometry, city));
        return change.divide(sent);
    }

    /** Keeps what is said of a place until it is drawn. */
    private void state(ItemRef ref, SentProperties sent) {
        ItemRef statement = DrawnPlaces.statementOf(ref);
        PlaceForm.statement(sent).ifPresentOrElse(content -> set(statement, content), () -> remove(statement));
    }

    private void put(PlaceChange change, Subject subject, List<Geometry> elements, PlaceForm form) {
        Plan plan = draft.plan();
        Plan.ItemName name = plan.findName(subject).orElseThrow();
        Optional<Feature> drawn = change.drawn();
        boolean isSame = change.isDrawn(elements);
        Geometry geometry = isSame ? drawn.flatMap(Feature::geometry).orElseThrow() : DrawnGeometry.join(elements);
        Feature place = change.place(geometry, name.zh(), name.en(), form, day);
        LocalDate since = isSame && drawn.orElseThrow().source().equals(place.source())
                ? drawn.get().asOf()
                : day;
        set(DrawnPlaces.placeOf(change.item()), Contents.of(change.place(geometry, name.zh(), name.en(), form, since)));
        set(
                DrawnPlaces.linkOf(change.item()),
                Contents.of(change.link(subject, geometry, LinkForm.ownRow(subject, plan), form)));
    }

    private ItemRef delete(Edit edit) {
        ItemRef ref = edit.item();
        requireExpected(edit);
        if (ref.kind() == ItemKind.ACTIONS) {
            requireUnused(ref.id());
        }
        List<ItemEdit> edits = new ArrayList<>(removal(ref));
        Subjects.of(ref)
                .ifPresent(subject ->
                        draft.plan().linksOf(subject).forEach(link -> edits.addAll(removal(ItemRef.link(link.id())))));
        if (ref.kind().isSubject()) {
            edits.addAll(removal(DrawnPlaces.placeOf(ref)));
            edits.addAll(removal(DrawnPlaces.statementOf(ref)));
        }
        move(edits);
        return ref;
    }

    /** Refuses to delete an action to which pathways or projects refer; links go with their item. */
    private void requireUnused(String action) {
        List<String> users = Stream.concat(
                        draft.plan().pathways().stream()
                                .filter(pathway -> pathway.action().equals(action))
                                .map(pathway -> pathway.subject().toString()),
                        draft.plan().projects().stream()
                                .filter(project -> project.actions().stream()
                                        .anyMatch(tie -> tie.action().equals(action)))
                                .map(project -> project.subject().toString()))
                .toList();
        if (!users.isEmpty()) {
            throw new EditConflictException(
                    "still-referenced",
                    Messages.of("edit.still-referenced", ItemRef.action(action), String.join(", ", users)));
        }
    }

    /** Checks that the item exists, for this caller, and has one of the expected tags. */
    private void requireExpected(Edit edit) {
        ItemRef ref = edit.item();
        if (!draft.has(ref) || !(ref.kind().isSubject() || ref.kind() == ItemKind.LINKS) || !isSeen(ref)) {
            throw new ItemUnknownException(ref);
        }
        Draft read = start.has(ref) ? start : draft;
        Predicate<Set<String>> fits = tags -> tags.contains(Edit.ANY_TAG) || tags.contains(read.tag(ref, by.sees()));
        if (edit.expected().isPresent() && !fits.test(edit.expected().get())) {
            throw new ItemChangedException(ref);
        }
    }

    private boolean isSeen(ItemRef ref) {
        return ref.kind() != ItemKind.LINKS || draft.sees(ref, by.sees());
    }

    private void set(ItemRef ref, ItemContent after) {
        Optional<DraftItem> before = draft.items().find(ref);
        if (before.filter(item -> item.content().equals(after)).isEmpty()) {
            long position = before.map(DraftItem::position)
                    .orElseGet(() -> draft.items().nextPosition(ref.kind()));
            move(List.of(new ItemEdit(ref, position, before.map(DraftItem::content), Optional.of(after))));
        }
    }

    private void remove(ItemRef ref) {
        move(removal(ref));
    }

    private List<ItemEdit> removal(ItemRef ref) {
        return draft
                .items()
                .find(ref)
                .map(item -> new ItemEdit(ref, item.position(), Optional.of(item.content()), Optional.empty()))
                .stream()
                .toList();
    }

    private void move(List<ItemEdit> edits) {
        if (!edits.isEmpty()) {
            draft = draft.withItems(draft.items().with(edits));
        }
    }
}
