package org.spatialplan.edit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Subject;
import org.spatialplan.text.Messages;

/** Refuses a draft that would not load as a plan, or whose new links lead nowhere. Stateless and thread-safe. */
final class DraftRules {

    private DraftRules() {}

    /**
     * Checks what some edits made of a draft: their links lead somewhere, and can be placed.
     *
     * @param sees tells whether the caller sees a feature; others are not named
     * @throws EditRefusedException with the reason
     */
    static void requireEdited(Draft draft, Collection<ItemEdit> edits, EditedCity city, Predicate<FeatureRef> sees) {
        Set<Subject> linked = edits.stream()
                .filter(edit -> edit.item().kind() == ItemKind.LINKS)
                .flatMap(edit -> edit.after().stream())
                .map(Contents::link)
                .map(Link::subject)
                .collect(Collectors.toSet());
        if (!linked.isEmpty()) {
            LinkPlacement placement = new LinkPlacement(draft.ground(city).layers(), city.frame());
            requireFound(placement.lost(draft.plan()), edits, sees);
            requirePlaced(placement, draft, linked::contains, sees);
        }
    }

    /**
     * Checks the whole draft before it is published.
     *
     * @param sees tells whether the caller sees a feature; others are not named
     * @throws EditRefusedException with the reason
     */
    static void requireWhole(Draft draft, EditedCity city, Predicate<FeatureRef> sees) {
        LinkPlacement placement = new LinkPlacement(draft.ground(city).layers(), city.frame());
        List<ItemEdit> differences = draft.differences();
        requireFound(placement.lost(draft.plan()), differences, sees);
        requirePlaced(placement, draft, subject -> true, sees);
        differences.stream()
                .filter(edit -> edit.item().kind() == ItemKind.PROJECTS)
                .flatMap(edit -> edit.after().stream())
                .map(Contents::project)
                .forEach(project -> ProjectForm.read(
                        new SentProperties(ProjectForm.write(project, draft.plan())),
                        Optional.of(project),
                        draft.plan(),
                        city));
    }

    /** Refuses an edited link that leads nowhere; an older one that an import left behind is tolerated. */
    private static void requireFound(List<Link> lost, Collection<ItemEdit> edits, Predicate<FeatureRef> sees) {
        Set<ItemRef> edited = edits.stream().map(ItemEdit::item).collect(Collectors.toSet());
        lost.stream()
                .filter(link -> edited.contains(ItemRef.link(link.id())))
                .min(Comparator.comparing(link -> isHidden(link, sees)))
                .ifPresent(link -> {
                    throw new EditRefusedException(
                            "reference-unresolved",
                            LinkForm.TARGET,
                            isHidden(link, sees)
                                    ? Messages.of("edit.target-not-seen")
                                    : Messages.of("edit.target-of", ItemRef.link(link.id()), link.target()));
                });
    }

    private static boolean isHidden(Link link, Predicate<FeatureRef> sees) {
        return FeatureRef.parse(link.target()).filter(sees.negate()).isPresent();
    }

    /** Refuses links that cannot be placed. What is wrong with a link that the caller does not see is not told. */
    private static void requirePlaced(
            LinkPlacement placement, Draft draft, Predicate<Subject> of, Predicate<FeatureRef> sees) {
        try {
            placement.place(draft.plan(), of);
        } catch (CodedException e) {
            boolean isAnyHidden =
                    draft.plan().links().stream().anyMatch(link -> of.test(link.subject()) && isHidden(link, sees));
            throw new EditRefusedException(
                    e.code(), LinkForm.TARGET, isAnyHidden ? Messages.of("edit.target-not-seen") : e.text());
        }
    }
}
