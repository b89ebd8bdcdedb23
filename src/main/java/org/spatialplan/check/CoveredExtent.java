package org.spatialplan.check;

import java.util.List;

/**
 * How much of a subject the checked layers cover, all its places and all layers together.
 *
 * @param measure what the sizes count
 * @param size as drawn
 * @param least at least that much, by the accuracies
 * @param most at most that much
 */
public record CoveredExtent(Overlap.Measure measure, double size, double least, double most) {

    /** Drawings of the same ground, divided otherwise, differ by less than a millimetre times the length of their edges. */
    private static final double SHARE_OF_DRAWN = 1e-7;

    /** Outlines moved by an accuracy have arcs, which are drawn with chords. */
    private static final double SHARE_OF_MOST = 1e-4;

    /** In every measure in which something was measured. */
    public static List<CoveredExtent> of(SubjectReport report) {
        return report.totals().stream()
                .map(total -> total.overlap().measure())
                .distinct()
                .sorted()
                .map(measure -> of(report, measure))
                .toList();
    }

    static CoveredExtent of(SubjectReport report, Overlap.Measure measure) {
        List<Overlap> overlaps = report.totals().stream()
                .map(LayerTotal::overlap)
                .filter(overlap -> overlap.measure() == measure)
                .toList();
        return new CoveredExtent(
                measure,
                overlaps.stream().mapToDouble(Overlap::size).sum(),
                overlaps.stream().mapToDouble(Overlap::least).sum(),
                overlaps.stream().mapToDouble(Overlap::most).sum());
    }

    /** What is drawn, and what may be; how little it may be changes with a mere division of a feature. */
    boolean isAbout(CoveredExtent other) {
        return isAbout(size, other.size, SHARE_OF_DRAWN) && isAbout(most, other.most, SHARE_OF_MOST);
    }

    private boolean isAbout(double one, double other, double share) {
        return Math.abs(one - other) <= Math.max(nothing(), share * Math.max(one, other));
    }

    /** The threshold of the bundled rules for areas; the contact of lines. */
    private double nothing() {
        return switch (measure) {
            case AREA_M2 -> 1;
            case LENGTH_M -> 0.1;
            case COUNT, NONE -> 0;
        };
    }
}
