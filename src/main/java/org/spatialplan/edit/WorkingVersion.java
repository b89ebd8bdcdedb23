package org.spatialplan.edit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.PlanException;
import org.spatialplan.text.Messages;

/**
 * The plan's working version: one draft that all editors share. Every change is checked by the rules of an import, kept
 * with who made it and why, and can be taken back; the draft becomes the plan's next version by a step of its own. The
 * draft is made of the stored plan and the stored changes whenever another instance was faster, so nothing of it is
 * ever in memory alone. Thread-safe.
 */
public final class WorkingVersion {

    /** Writers who were faster until a request is given up. */
    private static final int MAX_ATTEMPTS = 20;

    /** Changes of one draft. A draft is made anew from them at a start, and they are listed as a whole. */
    static final int MAX_CHANGES = 5_000;

    private static final int MAX_AUTHOR = 200;
    private static final String PUBLISHED = "the plan's working version";

    private final ChangeStore store;
    private final PlanStore plans;
    private final LayerStore layers;
    private final OneState oneState;
    private final Supplier<EditedCity> city;
    private final Consumer<Draft> trial;
    private final Clock clock;
    private final ZoneId timeZone;

    /** The newest draft that this instance made or read. */
    private volatile Draft known;

    /**
     * Makes the working version of one city.
     *
     * @param oneState runs work that must read one state of the database
     * @param city the layers and rules of now
     * @param trial builds the map of a draft, and fails if that is impossible; called before a publication
     * @param timeZone in which drawings get their date
     */
    public WorkingVersion(
            ChangeStore store,
            PlanStore plans,
            LayerStore layers,
            OneState oneState,
            Supplier<EditedCity> city,
            Consumer<Draft> trial,
            Clock clock,
            ZoneId timeZone) {
        this.store = store;
        this.plans = plans;
        this.layers = layers;
        this.oneState = oneState;
        this.city = city;
        this.trial = trial;
        this.clock = clock;
        this.timeZone = timeZone;
    }

    /** Runs work that reads one state of the database. */
    public interface OneState {
        <T> T read(Supplier<T> work);
    }

    /** Returns the draft as it is now, with the changes of other instances. */
    public Draft draft() {
        Draft now = oneState.read(this::read);
        known = now;
        return now;
    }

    private Draft read() {
        Optional<ChangeStore.Head> head = store.findHead();
        if (head.isEmpty() || head.get().kind().ends()) {
            return fresh(head.map(ChangeStore.Head::draft).orElse(0L) + 1);
        }
        Draft before = known;
        long id = head.get().draft();
        if (before == null || before.id() != id || before.number() == 0) {
            List<Change> changes = store.listChanges(id, 0);
            return replay(start(id, changes.get(0).bases()), changes);
        }
        return before.number() == head.get().number() ? before : replay(before, store.listChanges(id, before.number()));
    }

    /** Returns a draft without changes on the current plan. */
    private Draft fresh(long id) {
        Change.Bases newest = newest();
        Draft before = known;
        boolean isSame = before != null
                && before.id() == id
                && before.number() == 0
                && before.bases().equals(newest);
        return isSame ? before : start(id, newest);
    }

    private Change.Bases newest() {
        return new Change.Bases(
                plans.listVersions().size(),
                layers.listVersions(LayerDefinition.DRAWN_PLACES).size());
    }

    private Draft start(long id, Change.Bases bases) {
        List<Feature> places = layers.findVersion(LayerDefinition.DRAWN_PLACES, bases.places())
                .map(LayerVersion::features)
                .orElse(List.of());
        return Draft.start(
                id, bases, plans.findVersion(bases.plan()).orElseThrow().plan(), places);
    }

    private Draft replay(Draft from, List<Change> changes) {
        Draft draft = from;
        for (Change change : changes) {
            draft = change.kind() == Change.Kind.RENEWAL
                    ? draft.renewed(change, start(change.draft(), change.bases()))
                    : draft.with(change);
        }
        return draft;
    }

    /**
     * Applies requests as one change, all or nothing.
     *
     * @throws EditRefusedException if a plan with it would not load
     * @throws ItemUnknownException if there is no such item
     * @throws ItemChangedException if an item has none of the expected tags
     * @throws EditConflictException if an address is taken, or an item is still needed
     */
    public Applied apply(List<Edit> edits, Editor by) {
        return apply(edits, by, position -> {});
    }

    /**
     * Applies requests as one change, as {@link #apply(List, Editor)} does.
     *
     * @param applying receives the position of each request before it is applied, and the number of requests after the
     *     last: what fails then is the change as a whole
     */
    public Applied apply(List<Edit> edits, Editor by, IntConsumer applying) {
        return attempt(() -> {
            Draft draft = draft();
            EditedCity ground = city.get();
            EditSession session = new EditSession(draft, ground, by, LocalDate.ofInstant(clock.instant(), timeZone));
            List<ItemEdit> made = refusing(() -> {
                for (int i = 0; i < edits.size(); i++) {
                    applying.accept(i);
                    session.apply(edits.get(i));
                }
                applying.accept(edits.size());
                return session.finish().differencesFrom(draft.items());
            });
            return record(draft, Change.Kind.EDIT, OptionalInt.empty(), made, by, session.touched());
        });
    }

    /**
     * Takes back the newest change that is in effect: repeated, it goes back to the beginning.
     *
     * @throws EditConflictException if there is none
     */
    public Applied undo(Editor by) {
        return undo(OptionalInt.empty(), Optional.empty(), by);
    }

    /**
     * Takes back one change. Items that were changed again since then keep it from being taken back.
     *
     * @param number of the change; an undo can be taken back, too
     * @throws EditConflictException if there is no such change, or later ones build on it
     */
    public Applied undo(int number, Editor by) {
        return undo(OptionalInt.of(number), Optional.empty(), by);
    }

    /**
     * Takes back one change, as {@link #undo(int, Editor)} does, or the newest, as {@link #undo(Editor)} does.
     *
     * @param expected tags of which the draft must have one, see {@link Draft#tag()}; empty for any
     */
    public Applied undo(OptionalInt number, Optional<Set<String>> expected, Editor by) {
        return attempt(() -> {
            Draft draft = draft();
            requireTag(draft, expected);
            return undo(draft, number.isPresent() ? get(number.getAsInt(), draft, by) : newest(draft, by), by);
        });
    }

    private static Change newest(Draft draft, Editor by) {
        return new Undoing(draft)
                .findNewest(change -> isSeen(change, by))
                .orElseThrow(() -> new EditConflictException("nothing-to-undo", Messages.of("edit.nothing-to-undo")));
    }

    private static Change get(int number, Draft draft, Editor by) {
        return draft.changes().stream()
                .filter(made -> made.number() == number && isSeen(made, by))
                .findFirst()
                .orElseThrow(
                        () -> new EditConflictException("change-unknown", Messages.of("edit.change-unknown", number)));
    }

    private Applied undo(Draft draft, Change change, Editor by) {
        List<ItemEdit> made = refusing(() -> new Undoing(draft).takeBack(change));
        return record(
                draft,
                Change.Kind.UNDO,
                OptionalInt.of(change.number()),
                made,
                by,
                made.stream().map(ItemEdit::item).toList());
    }

    /** Tests whether a caller made a change, or sees all that it is about. */
    private static boolean isSeen(Change change, Editor by) {
        return change.author().id().equals(by.author().id())
                || change.edits().stream().allMatch(edit -> isSeen(edit, by.sees()));
    }

    /** Tests whether a caller sees the features to which an edited link leads. */
    public static boolean isSeen(ItemEdit edit, Predicate<FeatureRef> sees) {
        return edit.item().kind() != ItemKind.LINKS
                || Stream.concat(edit.before().stream(), edit.after().stream())
                        .map(Contents::link)
                        .flatMap(link -> FeatureRef.parse(link.target()).stream())
                        .allMatch(sees);
    }

    /** Finds the project or the action that an edit is about: itself, that of a link, or that of a drawn place. */
    public static Optional<ItemRef> subject(ItemEdit edit) {
        return switch (edit.item().kind()) {
            case PROJECTS, ACTIONS -> Optional.of(edit.item());
            case LINKS -> edit.after().or(edit::before).map(Contents::link).flatMap(link -> ItemRef.of(link.subject()));
            case DRAWN_PLACES, STATEMENTS -> DrawnPlaces.subjectOf(edit.item());
        };
    }

    /** Lists what the draft and a newer version of the plan changed in different ways; empty if there is no newer one. */
    public List<Clash> clashes() {
        return oneState.read(() -> {
            Draft draft = read();
            return renewal(draft).clashes();
        });
    }

    /** Tests whether the plan has a newer version than the one from which the draft starts. */
    public boolean isBehind(Draft draft) {
        return oneState.read(() -> !newest().equals(draft.bases()));
    }

    private Renewal renewal(Draft draft) {
        return new Renewal(draft, start(draft.id(), newest()));
    }

    /**
     * Brings the draft up to the newest version of the plan.
     *
     * @param keepWorking items that clash and stay as the draft has them; links and drawn places go with their item
     * @param takeCurrent items that clash and become as the newest version has them
     * @param expected tags of which the draft must have one, see {@link Draft#tag()}; empty for any
     * @throws EditConflictException with the clashes that were not decided; those of links that the caller does not see
     *     are not the caller's to decide
     */
    public Applied renew(
            Set<ItemRef> keepWorking, Set<ItemRef> takeCurrent, Optional<Set<String>> expected, Editor by) {
        return attempt(() -> {
            Draft draft = draft();
            requireTag(draft, expected);
            Draft newer = oneState.read(() -> start(draft.id(), newest()));
            if (newer.bases().equals(draft.bases()) || draft.number() == 0) {
                return new Applied(draft, Optional.empty(), List.of());
            }
            Renewal renewal = new Renewal(draft, newer);
            List<Clash> open = renewal.clashes().stream()
                    .filter(clash -> !isSeen(clash, by.sees())
                            || !Renewal.covers(keepWorking, clash) && !Renewal.covers(takeCurrent, clash))
                    .toList();
            if (!open.isEmpty()) {
                throw clash(open, newer.bases().plan(), by);
            }
            Set<ItemRef> current = renewal.clashes().stream()
                    .filter(clash -> Renewal.covers(takeCurrent, clash))
                    .map(Clash::item)
                    .collect(Collectors.toSet());
            List<ItemEdit> edits = renewal.edits(current::contains);
            Change change = change(draft, Change.Kind.RENEWAL, newer.bases(), OptionalInt.empty(), edits, by);
            Draft next = refusing(() -> draft.renewed(change, newer));
            DraftRules.requireWhole(next, city.get(), by.sees());
            store.append(change);
            known = next;
            return new Applied(next, Optional.of(change), List.of());
        });
    }

    /** Says what clashes. Links to features that the caller does not see are not named: somebody who sees them decides. */
    private static EditConflictException clash(List<Clash> clashes, int newest, Editor by) {
        List<Clash> seen =
                clashes.stream().filter(clash -> isSeen(clash, by.sees())).toList();
        if (seen.isEmpty()) {
            return new EditConflictException("plan-moved", Messages.of("edit.clash-not-seen", newest));
        }
        String items = seen.stream().map(clash -> clash.item().toString()).collect(Collectors.joining(", "));
        return new EditConflictException("plan-moved", Messages.of("edit.clash", newest, items), seen);
    }

    /** Tests whether a caller sees the features to which a link leads that the draft and the plan changed. */
    public static boolean isSeen(Clash clash, Predicate<FeatureRef> sees) {
        return Stream.of(
                        new ItemEdit(clash.item(), 0, clash.base(), clash.working()),
                        new ItemEdit(clash.item(), 0, clash.working(), clash.current()))
                .allMatch(edit -> isSeen(edit, sees));
    }

    /**
     * Adds the draft as the plan's next version, and its drawn places as the next version of their layer, in one
     * transaction. The draft ends with that.
     *
     * @param expected tags of which the draft must have one, see {@link Draft#tag()}; empty for any
     * @throws EditConflictException if the plan moved on meanwhile, if nothing differs, or if no reason is given
     * @throws ItemChangedException if the draft has none of the expected tags
     * @throws CodedException if the map of the plan cannot be built
     */
    public PlanInfo publish(Optional<Set<String>> expected, Editor by) {
        Draft draft = draft();
        requireTag(draft, expected);
        if (by.reason().isBlank()) {
            throw new EditRefusedException("reason-missing", "reason", Messages.of("edit.reason-missing"));
        }
        if (draft.differences().isEmpty()) {
            throw new EditConflictException("nothing-to-publish", Messages.of("edit.nothing-to-publish"));
        }
        if (isBehind(draft)) {
            throw moved(by);
        }
        DraftRules.requireWhole(draft, city.get(), by.sees());
        trial.accept(draft);
        boolean hasNewPlaces =
                draft.differences().stream().anyMatch(edit -> edit.item().kind() == ItemKind.DRAWN_PLACES);
        Change.Bases next =
                new Change.Bases(draft.bases().plan() + 1, draft.bases().places() + (hasNewPlaces ? 1 : 0));
        Change change = change(draft, Change.Kind.PUBLICATION, next, OptionalInt.empty(), List.of(), by);
        try {
            store.append(change, () -> {
                if (hasNewPlaces) {
                    layers.append(places(draft, change));
                }
                plans.append(
                        draft.plan(),
                        draft.sha256(plans.listVersions()
                                .get(draft.bases().plan() - 1)
                                .sha256()),
                        Origin.IMPORTED,
                        change.at(),
                        provenance(draft, change),
                        OptionalInt.of(draft.bases().plan()));
            });
        } catch (VersionChangedException e) {
            throw moved(by);
        }
        return plans.listVersions().get(next.plan() - 1);
    }

    private EditConflictException moved(Editor by) {
        List<Clash> clashes = clashes();
        int newest = plans.listVersions().size();
        return clashes.isEmpty()
                ? new EditConflictException("plan-moved", Messages.of("edit.plan-moved", newest))
                : clash(clashes, newest, by);
    }

    private LayerStore.NewVersion places(Draft draft, Change change) {
        List<Feature> features = List.copyOf(draft.drawnPlaces().values());
        String hashes = features.stream()
                .map(place -> Contents.of(place).sha256())
                .collect(Collectors.joining("\n", LayerDefinition.DRAWN_PLACES + "\n", ""));
        return new LayerStore.NewVersion(
                        LayerDefinition.DRAWN_PLACES,
                        ItemContent.sha256(hashes),
                        PUBLISHED,
                        Origin.IMPORTED,
                        change.at(),
                        features,
                        new Provenance("", name(change), change.reason(), Optional.empty()))
                .following(draft.bases().places());
    }

    private static PlanProvenance provenance(Draft draft, Change change) {
        return new PlanProvenance(PUBLISHED + " " + draft.id() + "-" + change.number(), name(change), change.reason());
    }

    private static String name(Change change) {
        String name = change.author().name();
        return name.length() <= MAX_AUTHOR ? name : name.substring(0, MAX_AUTHOR);
    }

    /**
     * Gives the draft up. Its changes stay on record.
     *
     * @param expected tags of which the draft must have one, see {@link Draft#tag()}; empty for any
     * @throws EditConflictException if there is nothing to give up
     */
    public void discard(Optional<Set<String>> expected, Editor by) {
        attempt(() -> {
            Draft draft = draft();
            requireTag(draft, expected);
            if (draft.number() == 0) {
                throw new EditConflictException("nothing-to-discard", Messages.of("edit.nothing-to-discard"));
            }
            store.append(change(draft, Change.Kind.DISCARD, draft.bases(), OptionalInt.empty(), List.of(), by));
            return draft;
        });
    }

    /** Lists the ends of drafts, newest first, without their edits. */
    public List<Change> ends(int limit) {
        return store.listEnds(limit);
    }

    private static void requireTag(Draft draft, Optional<Set<String>> expected) {
        boolean fits = expected.isEmpty()
                || expected.get().contains(Edit.ANY_TAG)
                || expected.get().contains(draft.tag());
        if (!fits) {
            throw new ItemChangedException(draft.tag());
        }
    }

    private Applied record(
            Draft draft, Change.Kind kind, OptionalInt undoes, List<ItemEdit> made, Editor by, List<ItemRef> items) {
        if (made.isEmpty()) {
            return new Applied(draft, Optional.empty(), items);
        }
        if (draft.number() >= MAX_CHANGES) {
            throw new EditConflictException("draft-full", Messages.of("edit.draft-full", MAX_CHANGES));
        }
        Change change = change(draft, kind, draft.bases(), undoes, made, by);
        Draft next = refusing(() -> draft.with(change));
        DraftRules.requireEdited(next, made, city.get(), by.sees());
        store.append(change);
        known = next;
        return new Applied(next, Optional.of(change), items);
    }

    private Change change(
            Draft draft, Change.Kind kind, Change.Bases bases, OptionalInt undoes, List<ItemEdit> made, Editor by) {
        String reason = new SentProperties(Map.of("reason", by.reason())).text("reason", SubjectForm.MAX_TEXT);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Change(draft.id(), draft.number() + 1, kind, bases, undoes, by.author(), reason, now, made);
    }

    /** Runs work again while other editors are faster. */
    private static <T> T attempt(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DraftMovedException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Runs work whose plan may not hold together, and says so as a refusal. */
    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (PlanException e) {
            throw new EditRefusedException(e.code(), "", e.text());
        }
    }
}
