package org.spatialplan.check;

import java.util.List;

/**
 * How much of a subject the checked layers cover, for all its places and all layers together.
 *
 * @param measure the unit of the sizes
 * @param size as drawn
 * @param least the smallest size for outlines within their accuracies
 * @param most the largest size for outlines within their accuracies
 */
public record CoveredExtent(Overlap.Measure measure, double size, double least, double most) {

    /**
     * Drawings of the same ground with other divisions differ by less than a millimetre times the length of their
     * edges.
     */
    private static final double SHARE_OF_DRAWN = 1e-7;

    /** Outlines that are moved by an accuracy have arcs, which are drawn with chords. */
    private static final double SHARE_OF_MOST = 1e-4;

    /** Lists the sizes in every unit in which something was measured. */
    public static List<CoveredExtent> of(SubjectReport report) {
        return report.totals().stream()
                .filter(LayerTotal::isTaken)
                .map(total -> total.overlap().measure())
                .distinct()
                .sorted()
                .map(measure -> of(report, measure))
                .toList();
    }

    static CoveredExtent of(SubjectReport report, Overlap.Measure measure) {
        List<Overlap> overlaps = report.totals().stream()
                .filter(LayerTotal::isTaken)
                .map(LayerTotal::overlap)
                .filter(overlap -> overlap.measure() == measure)
                .toList();
        return new CoveredExtent(
                measure,
                overlaps.stream().mapToDouble(Overlap::size).sum(),
                overlaps.stream().mapToDouble(Overlap::least).sum(),
                overlaps.stream().mapToDouble(Overlap::most).sum());
    }

    /**
     * Tests whether two sizes are nearly equal, as drawn and at most; the least size changes when a feature is only
     * divided anew.
     */
    boolean isAbout(CoveredExtent other) {
        return isAbout(size, other.size, SHARE_OF_DRAWN) && isAbout(most, other.most, SHARE_OF_MOST);
    }

    private boolean isAbout(double one, double other, double share) {
        return Math.abs(one - other) <= Math.max(nothing(), share * Math.max(one, other));
    }

    /** Returns the size that counts as nothing: the bundled threshold for areas, the contact tolerance for lines. */
    private double nothing() {
        return switch (measure) {
            case AREA_M2 -> 1;
            case LENGTH_M -> 0.1;
            case COUNT, NONE -> 0;
        };
    }
}
