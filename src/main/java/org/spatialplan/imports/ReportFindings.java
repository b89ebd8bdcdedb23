package org.spatialplan.imports;

import java.util.List;
import java.util.Locale;
import org.spatialplan.format.standard.AreaTolerance;
import org.spatialplan.imports.ImportReport.Change;
import org.spatialplan.imports.ImportReport.Coverage;
import org.spatialplan.imports.ImportReport.LostLink;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.submission.ground.Diagnosis;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/** Explains the figures of a report in findings. */
final class ReportFindings {

    private final Findings findings;
    private final ImportRequest request;
    private final LayerDefinition layer;
    private final AreaTolerance tolerance;

    /**
     * The findings of one report.
     *
     * @param tolerance between declared and measured areas
     */
    ReportFindings(Findings findings, ImportRequest request, LayerDefinition layer, AreaTolerance tolerance) {
        this.findings = findings;
        this.request = request;
        this.layer = layer;
        this.tolerance = tolerance;
    }

    void add(
            ReadFeatures features, Coverage coverage, Change change, List<LostLink> lost, List<DerivedChange> derived) {
        addRecord();
        addCounts(features);
        addCoverage(coverage);
        features.declaredArea()
                .filter(area -> area.differing() > 0)
                .ifPresent(area -> warn(
                        "area-declared-differs",
                        Messages.of("imports.area-declared-differs", area.differing(), tolerance.text())));
        addChange(change);
        if (!lost.isEmpty()) {
            warn("links-lost", Messages.of("imports.links-lost", lost.size()));
        }
        derived.forEach(this::addDerived);
        layer.derivation().ifPresent(this::addReplaced);
    }

    /** Reports who is responsible for the data, which is part of the version. */
    private void addRecord() {
        require("source", request.source(), 1000);
        require("licence", request.provenance().licence(), 100);
        require("author", request.provenance().author(), 200);
        if (request.provenance().validFrom().isEmpty()) {
            error("record-incomplete", Messages.of("imports.record-incomplete.valid-not-said"));
        }
        if (request.provenance().note().length() > 2000) {
            error("record-too-long", Messages.of("imports.record-too-long.note-more-than-2000"));
        }
    }

    private void require(String what, String text, int longest) {
        if (text.isBlank()) {
            error("record-incomplete", Messages.of("imports.record-incomplete.not-said", what));
        } else if (text.length() > longest) {
            error("record-too-long", Messages.of("imports.record-too-long.more-than-characters", what, longest));
        }
    }

    private void addCounts(ReadFeatures features) {
        if (features.read() == 0) {
            error("no-features", Messages.of("imports.no-features"));
        } else if (features.spool().size() == 0) {
            error("nothing-importable", Messages.of("imports.nothing-importable"));
        }
        if (features.withoutAccuracy() > 0 && request.statement().accuracyM().isEmpty()) {
            findings.add(
                    Diagnosis.ACCURACY_NOT_STATED,
                    Severity.INFO,
                    "",
                    Messages.of("imports.feature-does-not-state", features.withoutAccuracy()));
        }
        boolean onlyAreas = features.kinds().keySet().stream().allMatch(kind -> kind.endsWith("Polygon"));
        if (layer.rules().isPresent() && !onlyAreas) {
            warn("not-areas", Messages.of("imports.not-areas"));
        }
    }

    private void addCoverage(Coverage coverage) {
        if (coverage.overlaps() > 0) {
            warn("overlaps", Messages.of("imports.overlaps", coverage.overlaps(), m2(coverage.overlapM2())));
        }
        if (coverage.gaps() > 0) {
            warn("gaps", Messages.of("imports.gaps", coverage.gaps(), m2(coverage.gapM2())));
        }
        if (!coverage.complete()) {
            warn("coverage-not-wholly-checked", Messages.of("imports.coverage-not-wholly-checked"));
        }
    }

    private void addChange(Change change) {
        if (change.sameFile()) {
            warn("same-file", Messages.of("imports.same-file"));
        }
        if (layer.rules().isPresent() && change.against() > 0) {
            addReduction(change);
        }
        if (layer.id().equals(LinkPlacement.DISTRICTS) && change.removed().count() > 0) {
            warn("territories-lost", Messages.of("imports.territories-lost"));
        }
    }

    private void addReduction(Change change) {
        if (change.areaBeforeM2().isEmpty() || change.areaAfterM2().isEmpty()) {
            warn("area-not-compared", Messages.of("imports.area-not-compared"));
            return;
        }
        long lostM2 = change.areaBeforeM2().getAsLong() - change.areaAfterM2().getAsLong();
        if (lostM2 > 1) {
            warn("area-reduced", Messages.of("imports.area-reduced", m2(lostM2)));
        }
    }

    private void addDerived(DerivedChange change) {
        if (change.renewed()) {
            findings.add(
                    "derived-layer-renewed",
                    Severity.INFO,
                    "",
                    Messages.of(
                            "imports.derived-layer-renewed",
                            change.layer(),
                            change.added().count(),
                            change.removed().count(),
                            change.moved().count(),
                            change.changed().count(),
                            change.unchanged()));
        } else {
            warn(
                    "derived-layer-stale",
                    Messages.of(
                            "imports.derived-layer-stale",
                            change.layer(),
                            new LocalizedText(change.zh(), change.en())));
        }
    }

    /** Reports that imported data replace a derived layer. Its importer is then responsible for it. */
    private void addReplaced(LayerDefinition.Derivation made) {
        warn("derived-layer-replaced", Messages.of("imports.derived-layer-replaced", made.from()));
    }

    private static String m2(double area) {
        return String.format(Locale.ROOT, "%,.0f", area);
    }

    private void warn(String code, LocalizedText text) {
        findings.add(code, Severity.WARNING, "", text);
    }

    private void error(String code, LocalizedText text) {
        findings.add(code, Severity.ERROR, "", text);
    }
}
