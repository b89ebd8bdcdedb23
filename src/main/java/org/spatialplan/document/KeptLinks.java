package org.spatialplan.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.document.KnownItems.Known;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;

/** The links of the plan that is made: those of items that were known by number and name, and accepted ones. Not thread-safe. */
final class KeptLinks {

    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<Subject, List<Link>> restored = new LinkedHashMap<>();
    private final Set<Subject> kept;

    /** @param known of the new plan's projects and actions, where they were found */
    KeptLinks(Map<Subject, ? extends Known<?>> known, Collection<Link> accepted) {
        known.forEach(this::keep);
        known.forEach(this::restore);
        accepted.forEach(link -> links.put(link.id(), link));
        kept = known.entrySet().stream()
                .filter(entry -> entry.getValue().version().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void keep(Subject subject, Known<?> known) {
        if (known.version().isEmpty()) {
            known.plan().linksOf(subject).forEach(link -> links.put(link.id(), link));
        }
    }

    /** An id may mean another link by now. */
    private void restore(Subject subject, Known<?> known) {
        if (known.version().isPresent()) {
            List<Link> back = new ArrayList<>();
            for (Link link : known.plan().linksOf(subject)) {
                Link free = links.containsKey(link.id())
                        ? link.withId(link.id() + "-v" + known.version().get())
                        : link;
                links.put(free.id(), free);
                back.add(free);
            }
            restored.put(subject, back);
        }
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }

    /** Links that a subject found again in an earlier version. */
    List<Link> restored(Subject subject) {
        return Optional.ofNullable(restored.get(subject)).orElse(List.of());
    }

    /** Links of projects and actions of the plan before that are others now, or not there. */
    List<Link> dropped(Plan before) {
        return before.links().stream()
                .filter(link -> !kept.contains(link.subject()))
                .toList();
    }
}
