package org.spatialplan.edit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
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
     * @throws EditRefusedException with the reason
     */
    static void requireEdited(Draft draft, Collection<ItemEdit> edits, EditedCity city) {
        Set<Subject> linked = edits.stream()
                .filter(edit -> edit.item().kind() == ItemKind.LINKS)
                .flatMap(edit -> edit.after().stream())
                .map(Contents::link)
                .map(Link::subject)
                .collect(Collectors.toSet());
        if (!linked.isEmpty()) {
            LinkPlacement placement = new LinkPlacement(draft.ground(city).layers(), city.frame());
            requireFound(placement.lost(draft.plan()), edits);
            place(() -> placement.place(draft.plan(), linked::contains));
        }
    }

    /**
     * Checks the whole draft before it is published.
     *
     * @throws EditRefusedException with the reason
     */
    static void requireWhole(Draft draft, EditedCity city) {
        LinkPlacement placement = new LinkPlacement(draft.ground(city).layers(), city.frame());
        List<ItemEdit> differences = draft.differences();
        requireFound(placement.lost(draft.plan()), differences);
        place(() -> placement.place(draft.plan()));
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
    private static void requireFound(List<Link> lost, Collection<ItemEdit> edits) {
        Set<ItemRef> edited = edits.stream().map(ItemEdit::item).collect(Collectors.toSet());
        lost.stream()
                .filter(link -> edited.contains(ItemRef.link(link.id())))
                .findFirst()
                .ifPresent(link -> {
                    throw new EditRefusedException(
                            "reference-unresolved",
                            LinkForm.TARGET,
                            Messages.of("edit.target-of", ItemRef.link(link.id()), link.target()));
                });
    }

    private static void place(Runnable placing) {
        try {
            placing.run();
        } catch (CodedException e) {
            throw new EditRefusedException(e.code(), LinkForm.TARGET, e.text());
        }
    }
}
