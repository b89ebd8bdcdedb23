package org.spatialplan.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Severity;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What an import would do, before it does it. Coordinates are CRS84 degrees, longitude before latitude; areas on the
 * ellipsoid in m².
 *
 * @param accepted whether nothing forbids the import
 * @param box minimal longitude and latitude, maximal longitude and latitude; empty if nothing is located
 * @param derived what becomes of the layers that are computed from this one
 * @param areaM2 the ground of all features, what several hold once; empty if not all overlaps were looked for
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
        Change change,
        List<LostLink> lostLinks,
        List<DerivedChange> derived,
        List<ReportedFinding> findings) {

    /** A report that an earlier release kept knows no computed layers. */
    public ImportReport {
        derived = derived == null ? List.of() : derived;
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

    /** @param sha256 of its bytes, hexadecimal */
    @JsonNaming(SnakeCaseStrategy.class)
    public record FileFacts(String name, String format, long bytes, String sha256) {}

    /**
     * How the coordinates are read.
     *
     * @param found how it is known: {@code file}, {@code caller} or {@code format}
     * @param path the steps to the plane in which areas are compared
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record CrsFacts(String id, String found, boolean axesSwapped, List<String> path) {}

    /**
     * @param read features of the file
     * @param importable those that would be in the new version, located or not
     * @param unlocated without a geometry
     * @param broken with a geometry that cannot be used
     * @param repaired replaced by their repair
     * @param kinds importable ones by kind of geometry
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Counts(
            long read, long importable, long unlocated, long broken, long repaired, Map<String, Long> kinds) {}

    /**
     * @param number of the feature in the file, from 1
     * @param place in the file and in the file's coordinates
     * @param lonLat the same place in degrees, if it can be told
     * @param repair what would become of it
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record BrokenGeometry(
            long number, String id, String place, List<Double> lonLat, String zh, String en, Repair repair) {}

    /**
     * @param offered whether the repair keeps the kind of geometry and something of it
     * @param applied whether it was asked for
     * @param areaBeforeM2 what the plain formula says of the broken outline, which may mean little
     * @param areaAfterM2 of the repaired outline
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Repair(boolean offered, boolean applied, double areaBeforeM2, double areaAfterM2) {
        static final Repair NONE = new Repair(false, false, 0, 0);
    }

    /**
     * Overlaps and narrow gaps between areas.
     *
     * @param complete whether all neighbours were looked at
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

    /** Where two features overlap or leave a gap. @param lonLat a point within */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Meeting(String one, String other, double areaM2, List<Double> lonLat) {}

    /**
     * @param use what becomes of the column: a purpose, the names of attributes, or empty if it is dropped
     * @param filled features that have a value in it
     * @param why it is dropped
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Column(String name, List<String> use, long filled, String why) {}

    /**
     * Areas that the file states against those that its outlines have.
     *
     * @param differing features whose areas differ by more than one per cent
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
     * Against the current version.
     *
     * @param against number of that version; 0 if there is none
     * @param by {@code id}, or {@code outline} if the file names no feature
     * @param moved with another outline
     * @param changed with the same outline and other attributes
     * @param areaBeforeM2 the ground of the current version, what several features hold once; empty if nobody knows
     * @param areaAfterM2 likewise of the new one
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

    /** @param first the first of them */
    @JsonNaming(SnakeCaseStrategy.class)
    public record ChangeList(long count, List<String> first) {}

    /** A link of the plan whose feature would be gone. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record LostLink(String link, String subject, String target) {}

    /** An area in whole m², as versions are listed; empty if it is not a number. */
    static OptionalLong told(double areaM2) {
        return Double.isNaN(areaM2) ? OptionalLong.empty() : OptionalLong.of(Math.round(areaM2));
    }

    static boolean accepts(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::isError);
    }
}
