package org.spatialplan.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.check.Territory;
import org.spatialplan.format.standard.Recognition;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.SuspectInputException;

/**
 * Reads a file from its first feature to its last and holds it against the norm and the published totals, but against
 * nothing that the service holds: no version of a layer and no link of the plan. Immutable.
 *
 * @param rules by the names that layers refer to
 * @param territory ground by which the coordinates are judged
 * @param today the city's day, whose rules name the zones
 */
record FileExamination(
        Catalogue catalogue,
        Map<String, RuleHistory> rules,
        ImportStandards standards,
        FileRecognition recognition,
        GroundFrame frame,
        Territory territory,
        LocalDate today) {

    private static final Path SPOOLS = Path.of(System.getProperty("java.io.tmpdir"));

    /** What the file's table is by the norm, and what its features tell if it is only one layer and in a known form. */
    RecognisedTable examine(SubmittedFile file, CoordinateOptions statement) {
        RecognisedTable told = recognition.describe(Submission.headOf(file, statement));
        return told.candidates().size() == 1 && told.candidates().get(0).form() != null
                ? read(told, file, statement)
                : told;
    }

    private RecognisedTable read(RecognisedTable told, SubmittedFile file, CoordinateOptions statement) {
        try (FeatureSpool spool = new FeatureSpool(SPOOLS)) {
            return read(told, Submission.of(file, statement, territory, frame), statement, spool);
        } catch (SuspectInputException e) {
            return told.with(Optional.empty(), Optional.empty(), e.remarks());
        }
    }

    private RecognisedTable read(
            RecognisedTable told, Submission submission, CoordinateOptions statement, FeatureSpool spool) {
        Findings findings = new Findings();
        Recognition found = recognition.only(submission.head());
        ZoneReading zones = zones(told);
        FileStandard norm = FileStandard.of(
                standards, Optional.of(found), submission.head(), request(told, statement), zones, findings);
        ReadFeatures features = new FeatureReading(
                        submission,
                        norm.request(),
                        today,
                        zones,
                        new FileColumns(catalogue.timeZone()),
                        norm.reading(),
                        norm.tolerance(),
                        frame,
                        findings,
                        spool)
                .read(submission, (phase, done, total) -> WorkLimit.ask());
        Optional<PublishedComparison> published =
                norm.published(features.lonLat(), Double.NaN, features.areaM2(), features.declaredArea(), findings);
        return told.with(norm.facts(catalogue), published, findings.all());
    }

    private static ImportRequest request(RecognisedTable told, CoordinateOptions statement) {
        return new ImportRequest(
                told.into() == null ? "" : told.into(),
                "",
                Provenance.NONE,
                AttributeMapping.DEFAULT,
                statement,
                false);
    }

    private ZoneReading zones(RecognisedTable told) {
        return new ZoneReading(Optional.ofNullable(told.into())
                .flatMap(catalogue::find)
                .flatMap(LayerDefinition::rules)
                .map(rules::get)
                .map(history -> history.nearest(today)));
    }
}
