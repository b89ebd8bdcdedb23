package org.spatialplan.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Severity;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What an import would do. Coordinates are CRS84 degrees, longitude before latitude; areas are in m² on the ellipsoid.
 *
 * @param accepted whether nothing forbids the import
 * @param box minimal longitude and latitude, maximal longitude and latitude; empty if nothing is located
 * @param standard the layer of a norm that the file was recognised as; empty if it is none
 * @param published the total beside the published one; empty if none is published
 * @param derived the effects on layers that are derived from this one
 * @param areaM2 ground of all features in m²; ground in several features counts once; empty if not all overlaps were
 *     searched
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ImportReport(
        String layer,
        boolean accepted,
        FileFacts file,
        CrsFacts crs,
        Counts counts,
        List<Double> box,
        OptionalLong areaM2,
        List<BrokenGeometry> brokenGeometries,
        Coverage coverage,
        List<Column> columns,
        Optional<DeclaredArea> declaredArea,
        Optional<RecognisedStandard> standard,
        Optional<PublishedComparison> published,
        Change change,
        List<LostLink> lostLinks,
        List<DerivedChange> derived,
        List<ReportedFinding> findings) {

    /** Reads reports of earlier releases, which lack some of the parts. */
    public ImportReport {
        derived = derived == null ? List.of() : derived;
        standard = standard == null ? Optional.empty() : standard;
        published = published == null ? Optional.empty() : published;
    }

    /** A finding as it is kept and answered. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record ReportedFinding(String code, Severity severity, String place, long count, String zh, String en) {

        static ReportedFinding of(Finding finding) {
            return new ReportedFinding(
                    finding.code(), finding.severity(), finding.place(), finding.count(), finding.zh(), finding.en());
        }

        boolean isError() {
            return severity == Severity.ERROR;
        }
    }

    /**
     * The submitted file.
     *
     * @param bytes its length
     * @param sha256 hash of its bytes, hexadecimal
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record FileFacts(String name, String format, long bytes, String sha256) {}

    /**
     * How the coordinates are read.
     *
     * @param found how the system is known: {@code file}, {@code caller} or {@code format}
     * @param path the steps to the plane in which areas are compared
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record CrsFacts(String id, String found, boolean axesSwapped, List<String> path) {}

    /**
     * The numbers of features.
     *
     * @param read features of the file
     * @param importable features that would be in the new version, located or not
     * @param unlocated features without a geometry
     * @param broken features whose geometry cannot be used
     * @param repaired features whose geometry is replaced by its repair
     * @param kinds importable features by kind of geometry
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Counts(
            long read, long importable, long unlocated, long broken, long repaired, Map<String, Long> kinds) {}

    /**
     * A geometry that cannot be used as it is.
     *
     * @param number of the feature in the file, from 1
     * @param place in the file and in the file's coordinates
     * @param lonLat the same place in degrees, longitude first, if it is known
     * @param repair the result of a repair
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record BrokenGeometry(
            long number, String id, String place, @Nullable List<Double> lonLat, String zh, String en, Repair repair) {}

    /**
     * The result of a repair.
     *
     * @param offered whether the repair keeps the kind of geometry and is not empty
     * @param applied whether it was asked for
     * @param areaBeforeM2 area of the broken outline by the plain formula, which may mean little
     * @param areaAfterM2 area of the repaired outline
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Repair(boolean offered, boolean applied, double areaBeforeM2, double areaAfterM2) {
        static final Repair NONE = new Repair(false, false, 0, 0);
    }

    /**
     * Overlaps and narrow gaps between areas.
     *
     * @param complete whether all neighbours were compared
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Coverage(
            boolean complete,
            long overlaps,
            double overlapM2,
            List<Meeting> largestOverlaps,
            long gaps,
            double gapM2,
            List<Meeting> largestGaps) {}

    /**
     * A place where two features overlap or leave a gap.
     *
     * @param lonLat a point inside in degrees, longitude first
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Meeting(String one, String other, double areaM2, List<Double> lonLat) {}

    /**
     * A column of the file.
     *
     * @param use the use of the column: a purpose, the names of attributes, or empty if it is dropped
     * @param filled number of features that have a value in it
     * @param why it is dropped
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Column(String name, List<String> use, long filled, String why) {}

    /**
     * A comparison of declared areas with those of the outlines.
     *
     * @param differing number of features whose areas differ by more than the tolerance
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record DeclaredArea(
            String column,
            String unit,
            boolean unitStated,
            long compared,
            double declaredM2,
            double measuredM2,
            long differing,
            List<Difference> worst) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Difference(String id, double declaredM2, double measuredM2) {}

    /**
     * The change against the current version.
     *
     * @param against number of that version; 0 if there is none
     * @param by {@code id}, or {@code outline} if the file does not name its features
     * @param moved features with another outline
     * @param changed features with the same outline and other attributes
     * @param areaBeforeM2 ground of the current version in m²; ground in several features counts once; empty if it is
     *     unknown
     * @param areaAfterM2 ground of the new version in the same sense
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Change(
            int against,
            String by,
            boolean sameFile,
            ChangeList added,
            ChangeList removed,
            ChangeList moved,
            ChangeList changed,
            long unchanged,
            OptionalLong areaBeforeM2,
            OptionalLong areaAfterM2) {}

    /**
     * A number of ids with examples.
     *
     * @param first the first ids
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record ChangeList(long count, List<String> first) {}

    /** A link of the plan whose feature would be removed. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record LostLink(String link, String subject, String target) {}

    /** An area in whole m², as lists of versions show it; empty for NaN. */
    static OptionalLong told(double areaM2) {
        return Double.isNaN(areaM2) ? OptionalLong.empty() : OptionalLong.of(Math.round(areaM2));
    }

    static boolean accepts(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::isError);
    }
}
