package org.spatialplan.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.spatialplan.layer.LayerDefinition.Derivation;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Tells whether a derived layer follows from the current version of its source. A computed version is known by its
 * hash, which is made of the source's version and the rule; bundled files match each other, which a test checks.
 * Stateless and thread-safe.
 */
public final class DerivedState {

    private DerivedState() {}

    /**
     * Returns the definitions as of a moment: a layer that does not follow from its source says so in its limits and
     * credits, and one that the city has imported does not illustrate another.
     */
    public static Catalogue describe(Catalogue catalogue, Map<String, List<VersionInfo>> histories) {
        return catalogue.with(catalogue.layers().stream()
                .map(layer -> describe(layer, histories))
                .toList());
    }

    /**
     * Returns one definition as of a moment.
     *
     * @param histories versions by layer up to the moment, oldest first
     */
    public static LayerDefinition describe(LayerDefinition layer, Map<String, List<VersionInfo>> histories) {
        List<VersionInfo> versions = histories.getOrDefault(layer.id(), List.of());
        LayerDefinition plain = layer.derivation().isEmpty() ? layer : layer.stale(LocalizedText.NONE);
        return describeSource(plain.of(!versions.isEmpty() && !isOurs(versions)), histories);
    }

    private static LayerDefinition describeSource(LayerDefinition layer, Map<String, List<VersionInfo>> histories) {
        if (layer.derivation().isEmpty() || layer.isMadeOfLinks()) {
            return layer;
        }
        String from = layer.derivation().get().from();
        List<VersionInfo> own = histories.getOrDefault(layer.id(), List.of());
        List<VersionInfo> source = histories.getOrDefault(from, List.of());
        return layer.stale(
                own.isEmpty() || source.isEmpty() || follows(layer, own, source)
                        ? LocalizedText.NONE
                        : words(from, source));
    }

    /** Returns the hash of a version that is computed from a version of its source. */
    static String hash(LayerDefinition derived, int sourceNumber, String sourceSha256) {
        Derivation derivation = derived.derivation().orElseThrow();
        return VersionHash.of(derived.id() + " of " + derivation.from() + " " + sourceNumber + " " + sourceSha256
                + " by " + derivation.rule() + new TreeMap<>(derivation.widthsM()));
    }

    /** Tests whether the service computed a version, so that it may replace it without asking. */
    static boolean isOurs(List<VersionInfo> versions) {
        Optional<VersionInfo> current = newest(versions);
        return current.isEmpty()
                || isBundled(versions)
                || current.get().source().startsWith(Renewal.SOURCE);
    }

    private static boolean follows(LayerDefinition layer, List<VersionInfo> own, List<VersionInfo> source) {
        VersionInfo from = newest(source).orElseThrow();
        boolean computed = newest(own).orElseThrow().sha256().equals(hash(layer, from.number(), from.sha256()));
        return computed || isBundled(own) && isBundled(source);
    }

    /** Tests whether the newest version is a bundled file, perhaps restored. */
    private static boolean isBundled(List<VersionInfo> versions) {
        String sha256 = newest(versions).orElseThrow().sha256();
        return versions.stream()
                .anyMatch(version ->
                        version.origin() == Origin.BUNDLED && version.sha256().equals(sha256));
    }

    private static LocalizedText words(String from, List<VersionInfo> source) {
        int number = newest(source).orElseThrow().number();
        return Messages.of("layer.derivation.stale", from, number);
    }

    private static Optional<VersionInfo> newest(List<VersionInfo> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }
}
