package org.spatialplan.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;

/**
 * The plan's working version at one moment: a plan that some changes were made to. It starts as the current plan. A
 * plan of it always loads. Immutable and thread-safe.
 */
public final class Draft {

    private final long id;
    private final Change.Bases bases;
    private final Plan base;
    private final DraftItems baseItems;
    private final DraftItems items;
    private final List<Change> changes;
    private final Plan plan;
    private final Map<String, Feature> places;

    private Draft(
            long id, Change.Bases bases, Plan base, DraftItems baseItems, DraftItems items, List<Change> changes) {
        this.id = id;
        this.bases = bases;
        this.base = base;
        this.baseItems = baseItems;
        this.items = items;
        this.changes = List.copyOf(changes);
        this.plan = plan(base, items);
        this.places = items.drawnPlaces().stream()
                .collect(Collectors.toMap(Feature::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * Starts a draft without changes.
     *
     * @param id number of the draft that its first change begins
     * @param places features of the layer of drawn places
     */
    static Draft start(long id, Change.Bases bases, Plan base, List<Feature> places) {
        DraftItems items = DraftItems.of(base, places);
        return new Draft(id, bases, base, items, items, List.of());
    }

    /**
     * Returns the draft after one more change, which is not a renewal.
     *
     * @throws org.spatialplan.plan.PlanException if the plan's references would not resolve
     */
    Draft with(Change change) {
        return new Draft(id, bases, base, baseItems, items.with(change.edits()), followedBy(change));
    }

    /**
     * Returns the draft after a renewal.
     *
     * @param renewed a draft without changes on the plan that the renewal brings in
     */
    Draft renewed(Change change, Draft renewed) {
        return new Draft(
                id,
                change.bases(),
                renewed.base,
                renewed.baseItems,
                renewed.baseItems.with(change.edits()),
                followedBy(change));
    }

    /** Returns the draft with other items, for the steps within one change. */
    Draft withItems(DraftItems others) {
        return new Draft(id, bases, base, baseItems, others, changes);
    }

    private List<Change> followedBy(Change change) {
        List<Change> all = new ArrayList<>(changes);
        all.add(change);
        return all;
    }

    /** Makes the plan. Notes, relations and rows of named places go with the items that they are about. */
    private static Plan plan(Plan base, DraftItems items) {
        Predicate<Subject> isLeft = subject ->
                ItemRef.of(subject).map(ref -> items.find(ref).isPresent()).orElse(true);
        Predicate<String> isLeftRow = row -> Evidence.subject(row)
                .filter(subject -> base.has(subject) && !isLeft.test(subject))
                .isEmpty();
        List<NamedPlace> places = base.places().stream()
                .filter(place ->
                        place.evidence().isEmpty() || place.evidence().stream().anyMatch(isLeftRow))
                .map(place -> place.withEvidence(
                        place.evidence().stream().filter(isLeftRow).toList()))
                .toList();
        return base.toBuilder()
                .projects(items.projects())
                .actions(items.actions())
                .notes(base.notes().stream()
                        .filter(note -> isLeft.test(note.subject()))
                        .toList())
                .places(places)
                .relations(base.relations().stream()
                        .filter(relation -> isLeft.test(relation.subject()) && isLeft.test(relation.object()))
                        .toList())
                .links(items.links())
                .build();
    }

    /** Returns the number of the draft; of one without changes the number that it will have. */
    public long id() {
        return id;
    }

    /** Returns the number of the newest change; 0 if there is none. */
    public int number() {
        return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).number();
    }

    /** Returns the stored versions from which the draft starts. */
    public Change.Bases bases() {
        return bases;
    }

    /** Returns the stored plan from which the draft starts. */
    public Plan base() {
        return base;
    }

    /** Returns the plan with all changes. */
    public Plan plan() {
        return plan;
    }

    /** Returns the places that were drawn for projects and actions, by id. */
    public Map<String, Feature> drawnPlaces() {
        return places;
    }

    /** Lists the changes, oldest first. */
    public List<Change> changes() {
        return changes;
    }

    /** Lists the numbers of the changes that are taken back. */
    public Set<Integer> undone() {
        return new Undoing(this).undone();
    }

    /** Tests whether the draft has an item. */
    public boolean has(ItemRef ref) {
        return items.find(ref).isPresent();
    }

    /** Lists the items that are not as in the plan from which the draft starts. */
    public List<ItemEdit> differences() {
        return allDifferences().stream()
                .filter(edit -> edit.item().kind() != ItemKind.STATEMENTS)
                .toList();
    }

    /** Lists the differences with what is said of places that nobody has drawn. */
    List<ItemEdit> allDifferences() {
        return items.differencesFrom(baseItems);
    }

    /** Returns the tag of the draft as a whole, for optimistic locking: it changes with each change. */
    public String tag() {
        return "d" + id + "-" + number();
    }

    /**
     * Returns the hash of the draft as a version of the plan.
     *
     * @param base hash of the version from which it starts; also that of a draft that does not differ from it
     */
    public String sha256(String base) {
        List<ItemEdit> differences = differences();
        return differences.isEmpty()
                ? base
                : ItemContent.sha256(differences.stream()
                        .map(edit -> edit.item() + " "
                                + edit.after().map(ItemContent::sha256).orElse("-"))
                        .collect(Collectors.joining("\n", base + "\n", "")));
    }

    /** Returns the city with the draft's own drawn places in the place of the published ones. */
    EditedCity ground(EditedCity city) {
        VersionInfo info = new VersionInfo(
                LayerDefinition.DRAWN_PLACES,
                bases.places() + 1,
                "",
                "the plan's working version",
                VersionInfo.Origin.IMPORTED,
                Instant.EPOCH,
                places.size(),
                Double.NaN);
        LayerVersion own = new LayerVersion(info, List.copyOf(places.values()));
        return new EditedCity(
                layer -> layer.equals(LayerDefinition.DRAWN_PLACES)
                        ? Optional.of(own)
                        : city.layers().apply(layer),
                city.rules(),
                city.frame());
    }

    /** Finds the place that was drawn for a project or an action. */
    Optional<Feature> findDrawnPlace(ItemRef subject) {
        return items.findContent(DrawnPlaces.placeOf(subject)).map(Contents::drawnPlace);
    }

    /**
     * Returns what is said of the place that was drawn, or is to be drawn, for a project or an action; all null if
     * nothing is.
     *
     * @param sees tells whether the caller sees a feature
     */
    public Map<String, Object> placeProperties(ItemRef subject, Predicate<FeatureRef> sees) {
        ItemRef place = DrawnPlaces.placeOf(subject);
        boolean isSeen = sees.test(new FeatureRef(LayerDefinition.DRAWN_PLACES, place.id()));
        return items.findContent(DrawnPlaces.statementOf(subject))
                .map(PlaceForm::write)
                .orElseGet(() -> PlaceForm.write(
                        findDrawnPlace(subject).filter(drawn -> isSeen),
                        items.findContent(DrawnPlaces.linkOf(subject))
                                .filter(drawn -> isSeen)
                                .map(Contents::link)));
    }

    /** Places the links of a project or an action that a caller sees on the ground. */
    List<PlacedLink> seenPlaces(Subject subject, EditedCity city, Predicate<FeatureRef> sees) {
        return new LinkPlacement(ground(city).layers(), city.frame())
                .place(plan, subject::equals).stream()
                        .filter(link -> sees.test(link.target()))
                        .toList();
    }

    /** Tests whether a caller sees the feature to which a link leads. */
    boolean sees(ItemRef link, Predicate<FeatureRef> sees) {
        return items.findContent(link)
                .map(Contents::link)
                .flatMap(found -> FeatureRef.parse(found.target()))
                .map(sees::test)
                .orElse(true);
    }

    DraftItems items() {
        return items;
    }

    DraftItems baseItems() {
        return baseItems;
    }

    /**
     * Returns the tag of an item's state, for optimistic locking: of a project or an action it changes with its links
     * and its drawn place. Only what the caller sees counts.
     *
     * @param sees tells whether the caller sees a feature
     * @return hexadecimal
     * @throws ItemUnknownException if there is no such item
     */
    public String tag(ItemRef ref, Predicate<FeatureRef> sees) {
        Stream<ItemRef> own = ref.kind().isSubject()
                ? seenLinks(ref, sees).stream()
                        .flatMap(link ->
                                Stream.concat(Stream.of(ItemRef.link(link.id())), DrawnPlaces.of(link).stream()))
                : Stream.of();
        Stream<ItemRef> said = ref.kind().isSubject() ? Stream.of(DrawnPlaces.statementOf(ref)) : Stream.of();
        return ItemContent.sha256(Stream.of(Stream.of(ref), own, said)
                .flatMap(Function.identity())
                .filter(part -> part.equals(ref) || has(part))
                .map(part -> part + " "
                        + items.findContent(part)
                                .orElseThrow(() -> new ItemUnknownException(ref))
                                .sha256())
                .collect(Collectors.joining("\n")));
    }

    /** Lists the links of a project or an action that a caller sees. */
    List<Link> seenLinks(ItemRef ref, Predicate<FeatureRef> sees) {
        return Subjects.of(ref).map(plan::linksOf).orElse(List.of()).stream()
                .filter(link -> FeatureRef.parse(link.target()).map(sees::test).orElse(true))
                .toList();
    }

    /** Returns a link's properties as an {@link Edit} takes them. */
    public static Map<String, Object> properties(Link link) {
        return LinkForm.write(link);
    }

    /**
     * Returns an item's properties as an {@link Edit} takes them: lists are texts joined by semicolons.
     *
     * @throws ItemUnknownException if there is no such item
     */
    public Map<String, Object> properties(ItemRef ref) {
        ItemContent content = items.findContent(ref).orElseThrow(() -> new ItemUnknownException(ref));
        return switch (ref.kind()) {
            case PROJECTS -> ProjectForm.write(Contents.project(content), plan);
            case ACTIONS -> ActionForm.write(Contents.action(content));
            case LINKS -> LinkForm.write(Contents.link(content));
            case DRAWN_PLACES, STATEMENTS -> Map.of();
        };
    }
}
