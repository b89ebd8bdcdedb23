package org.spatialplan.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spatialplan.layer.VersionInfo;

/**
 * When a version that the asker does not see was in force in the place of the one that the asker's map shows. A verdict by
 * the shown version would then say "clear" of ground that the line in force covers. It tells the layers and times of
 * such versions, and nothing of what they hold. Immutable.
 *
 * @param states by layer, in the order of the versions
 */
public record ConcealedVersions(Map<String, List<State>> states) {

    /** Nothing is concealed. */
    public static final ConcealedVersions NONE = new ConcealedVersions(Map.of());

    public ConcealedVersions {
        states = Map.copyOf(states);
    }

    /**
     * From when a version was the newest.
     *
     * @param concealed whether the asker does not see it
     */
    public record State(Instant since, boolean concealed) {}

    /**
     * Compares all versions with those that the asker sees.
     *
     * @param all by layer, oldest first
     */
    public static ConcealedVersions of(Map<String, List<VersionInfo>> all, Predicate<VersionInfo> seen) {
        Map<String, List<State>> states = new HashMap<>();
        all.forEach((layer, versions) -> {
            if (!versions.stream().allMatch(seen)) {
                states.put(
                        layer,
                        versions.stream()
                                .map(version -> new State(version.addedAt(), !seen.test(version)))
                                .toList());
            }
        });
        return new ConcealedVersions(states);
    }

    /** Tests whether the version in force of a layer is concealed. */
    public boolean isConcealed(String layer) {
        return isConcealed(layer, Instant.MAX);
    }

    /** Tests whether the version of a layer that was in force at a moment is concealed. */
    public boolean isConcealed(String layer, Instant moment) {
        return Optional.ofNullable(states.get(layer)).stream()
                .flatMap(List::stream)
                .filter(state -> !state.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(State::concealed)
                .isPresent();
    }

    /** Returns what was concealed up to a moment. */
    public ConcealedVersions until(Instant moment) {
        return states.isEmpty()
                ? this
                : new ConcealedVersions(states.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, layer -> layer.getValue().stream()
                                .filter(state -> !state.since().isAfter(moment))
                                .toList())));
    }

    /** Lists the layers of which the version in force is concealed. */
    public Set<String> layers() {
        return states.keySet().stream().filter(this::isConcealed).collect(Collectors.toSet());
    }
}
