package org.spatialplan.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.spatialplan.check.Territory;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.Renewals;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;

/**
 * Imports files as new versions of layers. A report shows the effects first; then everything is added in one
 * transaction, or nothing. Memory grows with the number of features, not with their outlines. Thread-safe; the prepared
 * imports are not.
 */
public final class LayerImport {

    /** The number of tables of a file that are recognised at most. */
    private static final int MAX_TABLES = 100;

    private final ImportBasis basis;

    /**
     * Imports into the layers of a catalogue.
     *
     * @param rules by the names that layers refer to
     */
    public LayerImport(Catalogue catalogue, Map<String, RuleHistory> rules, LayerStore layers, PlanStore plans) {
        this(catalogue, rules, ImportStandards.NONE, layers, plans);
    }

    /**
     * Imports into the layers of a catalogue, and recognises files by a norm.
     *
     * @param rules by the names that layers refer to
     */
    public LayerImport(
            Catalogue catalogue,
            Map<String, RuleHistory> rules,
            ImportStandards standards,
            LayerStore layers,
            PlanStore plans) {
        this.basis = ImportBasis.of(catalogue, rules, standards, layers, plans);
    }

    /**
     * The layer that a file is by the norm, for an import that names none.
     *
     * @param name of the file, which may tell it
     * @throws DataFileException if the file cannot be read, with the place
     * @throws LayerNotRecognisedException if the file does not tell, or tells a layer that the city does not have
     */
    public String layerOf(
            String name, Path path, CoordinateOptions statement, Optional<String> table, StandardChoice choice) {
        try (SubmittedFile file = SubmittedFile.of(name, path, table)) {
            return layerOf(file, statement, choice);
        }
    }

    /** The layer that an open file is by the norm, as above. */
    public String layerOf(SubmittedFile file, CoordinateOptions statement, StandardChoice choice) {
        return basis.recognition().layerOf(Submission.headOf(file, statement), choice);
    }

    /**
     * What each table of a file is by the norm. Nothing is imported.
     *
     * @param name of the file, which may tell it
     * @throws DataFileException if the file cannot be read, with the place
     */
    public List<RecognisedTable> recognise(String name, Path path, CoordinateOptions statement) {
        try (SubmittedFile file = SubmittedFile.of(name, path)) {
            return recognise(file, statement);
        }
    }

    private List<RecognisedTable> recognise(SubmittedFile file, CoordinateOptions statement) {
        return ofTables(file, table -> basis.recognition().describe(Submission.headOf(table, statement)));
    }

    /**
     * What each table of a file is by the norm, with what all of its features tell. Nothing is imported, and nothing is
     * compared with what the service holds.
     *
     * @param name of the file, which may tell it
     * @param territory ground by which the coordinates are judged
     * @throws DataFileException if the file cannot be read, with the place
     */
    public List<RecognisedTable> examine(
            String name, byte[] bytes, CoordinateOptions statement, Territory territory, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, basis.catalogue().timeZone());
        FileExamination examination = new FileExamination(
                basis.catalogue(),
                basis.rules(),
                basis.standards(),
                basis.recognition(),
                basis.frame(),
                territory,
                today);
        try (SubmittedFile file = SubmittedFile.of(name, bytes)) {
            return ofTables(file, table -> examination.examine(table, statement));
        }
    }

    /** Describes each table of a file. */
    private static List<RecognisedTable> ofTables(
            SubmittedFile file, Function<SubmittedFile, RecognisedTable> describe) {
        List<String> tables = file.tables();
        if (tables.size() < 2) {
            return List.of(describe.apply(file));
        }
        return tables.stream()
                .limit(MAX_TABLES)
                .map(table -> describe.apply(file.of(Optional.of(table))))
                .toList();
    }

    /**
     * What a file of several tables brings, for an import that names no layer and no table.
     *
     * @param name of the file
     * @param wanted names of tables, or ids of layers; empty for all that are recognised
     * @return empty for a file of one table, unless tables are wanted of it
     * @throws DataFileException if the file cannot be read, with the place
     * @throws LayerNotRecognisedException if nothing in it is recognised, or not what is wanted
     */
    public Optional<Delivery> deliveryOf(String name, Path path, CoordinateOptions statement, List<String> wanted) {
        try (SubmittedFile file = SubmittedFile.of(name, path)) {
            return deliveryOf(file, statement, wanted);
        }
    }

    /** What an open file of several tables brings, as above. */
    public Optional<Delivery> deliveryOf(SubmittedFile file, CoordinateOptions statement, List<String> wanted) {
        List<RecognisedTable> tables = recognise(file, statement);
        return tables.size() < 2 && wanted.isEmpty() ? Optional.empty() : Optional.of(Delivery.of(tables, wanted));
    }

    /**
     * Reads and examines a file for each of several requests. Nothing is changed.
     *
     * @param requests for different layers; others as below
     */
    public PreparedImports prepare(
            String name, Path path, List<ImportRequest> requests, Path work, Instant now, Progress progress) {
        try (SubmittedFile file = SubmittedFile.of(name, path)) {
            return prepare(file, path, requests, work, now, progress);
        }
    }

    /** Reads and examines an open file for each of several requests, as above. */
    public PreparedImports prepare(
            SubmittedFile file, Path path, List<ImportRequest> requests, Path work, Instant now, Progress progress) {
        List<PreparedImport> prepared = new ArrayList<>();
        try {
            for (ImportRequest request : requests) {
                prepared.add(prepare(file.of(request.table()), path, request, work, now, progress));
            }
            return new PreparedImports(prepared);
        } catch (RuntimeException e) {
            prepared.forEach(PreparedImport::close);
            throw e;
        }
    }

    /**
     * Reads and examines a file. Nothing is changed.
     *
     * @param name of the file, for messages
     * @param work folder for the spool
     * @param now its day in the city is the date of features without a date, unless the request states from when they
     *     are valid
     * @throws DataFileException if the file cannot be read, with the place
     * @throws org.spatialplan.submission.ground.SuspectInputException if the position of its coordinates is doubtful
     * @throws LayerNotImportableException if there is no such layer, or it is made of links
     */
    public PreparedImport prepare(
            String name, Path path, ImportRequest request, Path work, Instant now, Progress progress) {
        try (SubmittedFile file = SubmittedFile.of(name, path, request.table())) {
            return prepare(file, path, request, work, now, progress);
        }
    }

    private PreparedImport prepare(
            SubmittedFile file, Path path, ImportRequest request, Path work, Instant now, Progress progress) {
        LayerDefinition layer = basis.importable(request.layer());
        LocalDate today = LocalDate.ofInstant(now, basis.catalogue().timeZone());
        FeatureSpool spool = new FeatureSpool(work);
        try {
            return new ImportPreparation(basis, layer, file, path, request, spool, today, progress).run();
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /**
     * Adds the version, and those of the layers that are derived from it, in one transaction.
     *
     * @return the record of the imported layer's version
     * @throws ImportRefusedException if the report holds an error
     * @throws org.spatialplan.layer.VersionChangedException if one of the layers got another version since the report
     */
    public VersionInfo commit(PreparedImport prepared, Instant now, Progress progress) {
        return commit(List.of(prepared), now, progress).get(0);
    }

    /**
     * Adds a version for each of several layers, and those of the layers that are derived from them, in one transaction:
     * all or nothing.
     *
     * @return the records of the imported layers' versions, in their order
     * @throws ImportRefusedException if a report holds an error
     * @throws org.spatialplan.layer.VersionChangedException if one of the layers got another version since the reports
     */
    public List<VersionInfo> commit(List<PreparedImport> prepared, Instant now, Progress progress) {
        prepared.stream()
                .map(PreparedImport::report)
                .filter(report -> !report.accepted())
                .findFirst()
                .ifPresent(report -> {
                    throw new ImportRefusedException(report);
                });
        List<Renewals.Renewed> all = prepared.stream()
                .map(one -> new Renewals.Renewed(version(one, now, progress), one.renewals()))
                .toList();
        return basis.renewals().append(all).subList(0, prepared.size());
    }

    private static LayerStore.NewVersion version(PreparedImport prepared, Instant now, Progress progress) {
        ImportReport report = prepared.report();
        return new LayerStore.NewVersion(
                        report.layer(),
                        report.file().sha256(),
                        prepared.request().source(),
                        VersionInfo.Origin.IMPORTED,
                        now,
                        prepared.features(progress),
                        prepared.request().provenance(),
                        OptionalDouble.of(prepared.areaM2()))
                .following(report.change().against());
    }
}
