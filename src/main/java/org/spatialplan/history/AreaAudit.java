package org.spatialplan.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.check.ConflictState;
import org.spatialplan.geo.Certainty;
import org.spatialplan.history.GroundPiece.Kind;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Whether a layer's area was reduced from one version to another, which the ecological red line's must not be (面积不减少).
 *
 * <p>{@code conflict}: the layer has less ground in all, beyond the tolerance. {@code conditional}: it has no less, but
 * a place or a zone lost some, which needs grounds. {@code not-checked}: an outline could not be overlaid.
 * {@code no-data}: a feature has no location or outline, or the first version has no area. {@code clear}: all was
 * compared and nothing was lost. Slivers count in the total on both sides.
 *
 * @param certainty of conflict and conditional: {@code possible} where accuracies of the drawings, or slivers, may
 *     explain it; never surer than the pieces
 * @param uncompared features without a location or an outline, which cannot be compared
 */
public record AreaAudit(
        LayerDiff diff, ConflictState state, Optional<Certainty> certainty, Reason reason, List<String> uncompared) {

    /** The reason for the verdict. */
    public enum Reason {
        TOTAL_REDUCED(Messages.of("history.reason.total-reduced")),
        REDUCED_SOMEWHERE(Messages.of("history.reason.reduced-somewhere")),
        ZONE_REDUCED(Messages.of("history.reason.zone-reduced")),
        SLIVERS_ADD_UP(Messages.of("history.reason.slivers-add-up")),
        NOT_OVERLAID(Messages.of("history.reason.not-overlaid")),
        UNLOCATED(Messages.of("history.reason.unlocated")),
        NO_AREA(Messages.of("history.reason.no-area")),
        NOTHING_LOST(Messages.of("history.reason.nothing-lost"));

        private final LocalizedText text;

        Reason(LocalizedText text) {
            this.text = text;
        }

        /** Returns the reason in Chinese. */
        public String zh() {
            return text.zh();
        }

        /** Returns the reason in English. */
        public String en() {
            return text.en();
        }
    }

    /** Judges a comparison of two versions. */
    public static AreaAudit of(LayerDiff diff) {
        Verdict verdict = Verdict.of(diff);
        return new AreaAudit(diff, verdict.state(), verdict.certainty(), verdict.reason(), listUncompared(diff));
    }

    /** Returns the ground of the first version, in m². */
    public double fromM2() {
        return diff.balance().fromM2();
    }

    /** Returns the ground of the second version, in m². */
    public double toM2() {
        return diff.balance().toM2();
    }

    /** Returns the ground that left the layer, in m². */
    public double lostM2() {
        return diff.balance().lostM2();
    }

    /** Returns the ground that came to the layer, in m². */
    public double gainedM2() {
        return diff.balance().gainedM2();
    }

    /** Returns gained less lost ground, in m². */
    public double netM2() {
        return diff.balance().netM2();
    }

    /** Returns the possible error of the net change, in m². */
    public double slackM2() {
        return diff.balance().slackM2();
    }

    /** Returns the lost ground in slivers, in m². */
    public double lostSliversM2() {
        return diff.balance().lostSliversM2();
    }

    /** Returns the gained ground in slivers, in m². */
    public double gainedSliversM2() {
        return diff.balance().gainedSliversM2();
    }

    private static List<String> listUncompared(LayerDiff diff) {
        return Stream.of(diff.from(), diff.to())
                .flatMap(version -> version.entries().stream())
                .filter(entry ->
                        entry.shape().filter(shape -> shape.dimension() == 2).isEmpty())
                .map(entry -> entry.feature().id())
                .distinct()
                .toList();
    }

    private record Verdict(ConflictState state, Optional<Certainty> certainty, Reason reason) {

        static Verdict of(LayerDiff diff) {
            double allowed = diff.tolerance().areaM2();
            if (diff.balance().fromM2() == 0) { // one that drew nothing before tells nothing
                return new Verdict(ConflictState.NO_DATA, Optional.empty(), Reason.NO_AREA);
            }
            if (-diff.balance().netM2() > allowed) {
                return new Verdict(
                        ConflictState.CONFLICT,
                        Optional.of(Certainty.certainIf(isSurelyReduced(diff))),
                        Reason.TOTAL_REDUCED);
            }
            for (Kind kind : Kind.values()) {
                List<GroundPiece> pieces = diff.lost().stream()
                        .filter(piece -> piece.kind() == kind && !piece.sliver())
                        .toList();
                if (!pieces.isEmpty()) {
                    boolean certain =
                            pieces.stream().anyMatch(piece -> piece.certainty().isCertain());
                    return new Verdict(
                            ConflictState.CONDITIONAL,
                            Optional.of(Certainty.certainIf(certain)),
                            kind == Kind.LAYER ? Reason.REDUCED_SOMEWHERE : Reason.ZONE_REDUCED);
                }
            }
            return ofNothingLarge(diff, allowed);
        }

        private static Verdict ofNothingLarge(LayerDiff diff, double allowed) {
            double slivers =
                    diff.lost().stream().mapToDouble(GroundPiece::areaM2).sum();
            if (slivers > allowed) {
                return new Verdict(ConflictState.CONDITIONAL, Optional.of(Certainty.POSSIBLE), Reason.SLIVERS_ADD_UP);
            }
            if (!diff.failed().isEmpty()) {
                return new Verdict(ConflictState.NOT_CHECKED, Optional.empty(), Reason.NOT_OVERLAID);
            }
            return listUncompared(diff).isEmpty()
                    ? new Verdict(ConflictState.CLEAR, Optional.empty(), Reason.NOTHING_LOST)
                    : new Verdict(ConflictState.NO_DATA, Optional.empty(), Reason.UNLOCATED);
        }

        /** Tests whether the certain pieces without slivers exceed all that was gained and the possible error. */
        private static boolean isSurelyReduced(LayerDiff diff) {
            LayerBalance balance = diff.balance();
            double doubtM2 = Math.max(diff.tolerance().areaM2(), balance.slackM2());
            double gainedM2 = balance.gainedM2() - balance.gainedSliversM2();
            return diff.failed().isEmpty() && -balance.netM2() > doubtM2 && balance.surelyLostM2() - gainedM2 > doubtM2;
        }
    }
}
