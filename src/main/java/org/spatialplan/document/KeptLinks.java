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

/** The links of the new plan: those of items that are known by number and name, and accepted ones. Not thread-safe. */
final class KeptLinks {

    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<Subject, List<Link>> restored = new LinkedHashMap<>();
    private final Set<Subject> kept;

    /**
     * Collects links for a new plan.
     *
     * @param known the known items of the new plan's projects and actions
     */
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

    /** Restores the links of an item. An id may mean another link by now. */
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

    /** Lists the links that an item regains from an earlier version. */
    List<Link> listRestored(Subject subject) {
        return Optional.ofNullable(restored.get(subject)).orElse(List.of());
    }

    /** Lists the links of projects and actions of the earlier plan that changed or disappeared. */
    List<Link> listDropped(Plan before) {
        return before.links().stream()
                .filter(link -> !kept.contains(link.subject()))
                .toList();
    }
}
