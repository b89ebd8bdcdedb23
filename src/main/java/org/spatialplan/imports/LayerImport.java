package org.spatialplan.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.check.Territory;
import org.spatialplan.format.read.ShapefileParcelReader;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.imports.ImportReport.Change;
import org.spatialplan.imports.ImportReport.Coverage;
import org.spatialplan.imports.ImportReport.CrsFacts;
import org.spatialplan.imports.ImportReport.FileFacts;
import org.spatialplan.imports.ImportReport.LostLink;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.Renewal;
import org.spatialplan.layer.Renewals;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Link;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.CoordinateOptions;

/**
 * Imports files as new versions of layers. A report shows the effects first; then everything is added in one
 * transaction, or nothing. Memory grows with the number of features, not with their outlines. Thread-safe; the prepared
 * imports are not.
 */
public final class LayerImport {

    /** The number of tables of a file that are recognised at most. */
    private static final int MAX_TABLES = 100;

    private final Catalogue catalogue;
    private final Map<String, RuleHistory> rules;
    private final ImportStandards standards;
    private final FileRecognition recognition;
    private final LayerStore layers;
    private final PlanStore plans;
    private final GroundFrame frame;
    private final Renewals renewals;

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
        this.standards = standards;
        this.recognition = new FileRecognition(standards.data(), catalogue);
        this.catalogue = catalogue;
        this.rules = rules;
        this.layers = layers;
        this.plans = plans;
        this.frame = GroundFrame.about(catalogue.centralMeridian());
        this.renewals = new Renewals(catalogue, layers);
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
        return recognition.layerOf(Submission.headOf(file, statement), choice);
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
        return ofTables(file, table -> recognition.describe(Submission.headOf(table, statement)));
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
        LocalDate today = LocalDate.ofInstant(now, catalogue.timeZone());
        FileExamination examination =
                new FileExamination(catalogue, rules, standards, recognition, frame, territory, today);
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
        LayerDefinition layer = definition(request.layer());
        FeatureSpool spool = new FeatureSpool(work);
        try {
            LocalDate today = LocalDate.ofInstant(now, catalogue.timeZone());
            return prepare(layer, file, path, request, spool, today, progress);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private PreparedImport prepare(
            LayerDefinition layer,
            SubmittedFile file,
            Path path,
            ImportRequest asked,
            FeatureSpool spool,
            LocalDate today,
            Progress progress) {
        Submission submission = Submission.of(file, asked.statement(), territory(), frame);
        Optional<RuleSet> ofLayer = layer.rules().map(rules::get).map(history -> history.nearest(today));
        ZoneReading zones = new ZoneReading(ofLayer);
        FileColumns times = new FileColumns(catalogue.timeZone());
        Findings findings = new Findings();
        FileStandard norm = FileStandard.of(
                standards,
                recognition.find(submission.head(), layer, asked.standard(), findings),
                submission.head(),
                asked,
                zones,
                findings);
        ImportRequest request = norm.request();
        ReadFeatures features = new FeatureReading(
                        submission,
                        request,
                        request.provenance().validFrom().orElse(today),
                        zones,
                        times,
                        norm.reading(),
                        norm.tolerance(),
                        frame,
                        findings,
                        spool)
                .read(submission, progress);
        submission.remarks().stream()
                .filter(remark -> FeatureReading.isOfImports(remark.code()))
                .forEach(remark -> findings.addOnce(
                        remark.code(),
                        FeatureReading.severity(remark.code(), remark.severity()),
                        remark.place(),
                        remark.text()));
        CoverageCheck neighbours = new CoverageCheck(features, frame);
        Coverage coverage = neighbours.run(progress);
        double areaM2 = features.areaM2() - neighbours.heldAgainM2();
        List<Link> links = links(layer.id());
        Set<String> wanted = links.stream().map(LayerImport::target).collect(Collectors.toSet());
        boolean shapefile = submission.format().equals(ShapefileParcelReader.FORMAT);
        KnownAttributes known = new KnownAttributes(shapefile);
        CurrentFeatures current = CurrentFeatures.of(layer.id(), layers, !features.named(), known, frame);
        TypedReading typed = new TypedReading(
                known,
                times,
                request.mapping().types(),
                TypedIds.of(layer.id(), features.ids(), current.byId().keySet()),
                shapefile);
        spool.readAs(typed);
        VersionChange.Ids ids = VersionChange.Ids.of(features, layer.id(), current, frame);
        FileFacts facts = facts(file, path, submission);
        Change change = new VersionChange(features, current, wanted, frame).run(ids, facts.sha256(), areaM2, progress);
        typed.addFindings(findings);
        List<Feature> named = new SpooledFeatures(spool, ids);
        // derived layers are not computed for a report with errors
        List<Renewal> renewed = ImportReport.accepts(findings.all()) && renewals.concern(layer.id())
                ? renewals.of(layer.id(), List.copyOf(named))
                : List.of();
        List<DerivedChange> derived = renewed.stream().map(DerivedChange::of).toList();
        List<LostLink> lost = Stream.concat(
                        links.stream().filter(link -> wanted.contains(target(link))),
                        renewed.stream().flatMap(this::lostLinks))
                .map(link -> new LostLink(link.id(), link.subject().toString(), link.target()))
                .toList();
        new ReportFindings(findings, request, layer, norm.tolerance()).add(features, coverage, change, lost, derived);
        ofLayer.ifPresent(set -> ValidFromFindings.ofRules(set, today, findings));
        request.provenance()
                .validFrom()
                .ifPresent(from -> ValidFromFindings.of(from, today, layers.listVersions(layer.id()), findings));
        Optional<PublishedComparison> published =
                norm.published(features.lonLat(), areaM2, features.areaM2(), features.declaredArea(), findings);
        ImportReport report = new ImportReport(
                layer.id(),
                ImportReport.accepts(findings.all()),
                facts,
                crs(request, submission),
                new ImportReport.Counts(
                        features.read(),
                        spool.size(),
                        features.unlocated(),
                        features.broken(),
                        features.repaired(),
                        features.kinds()),
                CoordinateText.of(features.lonLat()),
                ImportReport.told(areaM2),
                features.brokenGeometries(),
                coverage,
                features.columns(),
                features.declaredArea(),
                norm.facts(catalogue),
                published,
                change,
                lost,
                derived,
                findings.all().stream().map(ImportReport.ReportedFinding::of).toList());
        return new PreparedImport(request, report, spool, named, areaM2, renewed);
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
        return renewals.append(all).subList(0, prepared.size());
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

    private LayerDefinition definition(String id) {
        LayerDefinition layer = catalogue
                .find(id)
                .orElseThrow(() -> LayerNotImportableException.unknown(
                        id, catalogue.layers().stream().map(LayerDefinition::id).collect(Collectors.joining(", "))));
        if (layer.isMadeOfLinks() || layer.isDrawnPlaces()) {
            throw LayerNotImportableException.madeOfLinks(id);
        }
        return layer;
    }

    private Territory territory() {
        return new Territory(catalogue.layers().stream()
                .filter(LayerDefinition::territory)
                .flatMap(layer -> layers.findCurrent(layer.id()).stream())
                .map(version -> LayerIndex.of(version, frame))
                .toList());
    }

    private List<Link> links(String layer) {
        return plans.findCurrent()
                .map(stored -> stored.plan().links().stream()
                        .filter(link -> FeatureRef.parse(link.target())
                                .filter(target -> target.layer().equals(layer))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** The plan's links to features that a derived layer no longer has. */
    private Stream<Link> lostLinks(Renewal renewal) {
        Set<String> there = renewal.features().stream()
                .flatMap(List::stream)
                .map(Feature::id)
                .collect(Collectors.toSet());
        return renewal.isRenewed()
                ? links(renewal.layer().id()).stream().filter(link -> !there.contains(target(link)))
                : Stream.empty();
    }

    private static String target(Link link) {
        return FeatureRef.parse(link.target()).orElseThrow().id();
    }

    private CrsFacts crs(ImportRequest request, Submission submission) {
        CoordinateInterpretation reading = submission.reading();
        Optional<Crs> stated = request.statement().crs();
        boolean byFormat = reading.crs() == Crs.CRS84 && submission.format().matches("GeoJSON|E?WKT");
        String found = stated.isPresent() ? "caller" : byFormat ? "format" : "file";
        return new CrsFacts(reading.crs().id(), found, reading.axesSwapped(), reading.path(frame.centralMeridian()));
    }

    private static FileFacts facts(SubmittedFile file, Path path, Submission submission) {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            long bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
            return new FileFacts(
                    file.name(),
                    submission.format(),
                    bytes,
                    HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
