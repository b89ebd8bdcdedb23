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
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.plan.PlanException;
import org.spatialplan.text.Messages;

/**
 * The plan's working version: one draft that all editors share. Every change is checked by the rules of an import, kept
 * with who made it and why, and can be taken back; the draft becomes the plan's next version by a step of its own.
 * Thread-safe.
 */
public final class WorkingVersion {

    /** Writers who were faster until a request is given up. */
    private static final int MAX_ATTEMPTS = 20;

    /** Changes of one draft. A draft is made anew from them at a start, and they are listed as a whole. */
    static final int MAX_CHANGES = 5_000;

    private final ChangeStore store;
    private final CurrentDraft current;
    private final Publication publication;
    private final Supplier<EditedCity> city;
    private final Clock clock;
    private final ZoneId timeZone;

    /**
     * Makes the working version of one city.
     *
     * @param city the layers and rules of now
     * @param timeZone in which drawings get their date
     */
    public WorkingVersion(
            ChangeStore store,
            CurrentDraft current,
            Publication publication,
            Supplier<EditedCity> city,
            Clock clock,
            ZoneId timeZone) {
        this.store = store;
        this.current = current;
        this.publication = publication;
        this.city = city;
        this.clock = clock;
        this.timeZone = timeZone;
    }

    /** Returns the draft as it is now, with the changes of other instances. */
    public Draft draft() {
        return current.draft();
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
                .findNewest(change -> change.isSeen(by))
                .orElseThrow(() -> new EditConflictException("nothing-to-undo", Messages.of("edit.nothing-to-undo")));
    }

    private static Change get(int number, Draft draft, Editor by) {
        return draft.changes().stream()
                .filter(made -> made.number() == number && made.isSeen(by))
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

    /** Lists what the draft and a newer version of the plan changed in different ways; empty if there is no newer one. */
    public List<Clash> clashes() {
        return current.clashes();
    }

    /** Tests whether the plan has a newer version than the one from which the draft starts. */
    public boolean isBehind(Draft draft) {
        return current.isBehind(draft);
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
            Draft newer = current.onNewest(draft);
            if (newer.bases().equals(draft.bases()) || draft.number() == 0) {
                return new Applied(draft, Optional.empty(), List.of());
            }
            Renewal renewal = new Renewal(draft, newer);
            List<Clash> open = renewal.clashes().stream()
                    .filter(clash -> !clash.isSeen(by.sees())
                            || !Renewal.covers(keepWorking, clash) && !Renewal.covers(takeCurrent, clash))
                    .toList();
            if (!open.isEmpty()) {
                throw clash(open, newer.bases().plan(), by);
            }
            Set<ItemRef> taken = renewal.clashes().stream()
                    .filter(clash -> Renewal.covers(takeCurrent, clash))
                    .map(Clash::item)
                    .collect(Collectors.toSet());
            List<ItemEdit> edits = renewal.edits(taken::contains);
            Change change = change(draft, Change.Kind.RENEWAL, newer.bases(), OptionalInt.empty(), edits, by);
            Draft next = refusing(() -> draft.renewed(change, newer));
            DraftRules.requireWhole(next, city.get(), by.sees());
            store.append(change);
            current.remember(next);
            return new Applied(next, Optional.of(change), List.of());
        });
    }

    /** Says what clashes. Links to features that the caller does not see are not named: somebody who sees them decides. */
    private static EditConflictException clash(List<Clash> clashes, int newest, Editor by) {
        List<Clash> seen =
                clashes.stream().filter(clash -> clash.isSeen(by.sees())).toList();
        if (seen.isEmpty()) {
            return new EditConflictException("plan-moved", Messages.of("edit.clash-not-seen", newest));
        }
        String items = seen.stream().map(clash -> clash.item().toString()).collect(Collectors.joining(", "));
        return new EditConflictException("plan-moved", Messages.of("edit.clash", newest, items), seen);
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
        try {
            return publication.add(
                    draft, bases -> change(draft, Change.Kind.PUBLICATION, bases, OptionalInt.empty(), List.of(), by));
        } catch (VersionChangedException e) {
            throw moved(by);
        }
    }

    private EditConflictException moved(Editor by) {
        List<Clash> clashes = clashes();
        int newest = publication.newestPlan();
        return clashes.isEmpty()
                ? new EditConflictException("plan-moved", Messages.of("edit.plan-moved", newest))
                : clash(clashes, newest, by);
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
        current.remember(next);
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
