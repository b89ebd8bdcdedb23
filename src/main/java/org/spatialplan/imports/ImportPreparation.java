package org.spatialplan.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.read.ShapefileParcelReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.imports.ImportReport.Change;
import org.spatialplan.imports.ImportReport.Counts;
import org.spatialplan.imports.ImportReport.Coverage;
import org.spatialplan.imports.ImportReport.CrsFacts;
import org.spatialplan.imports.ImportReport.FileFacts;
import org.spatialplan.imports.ImportReport.LostLink;
import org.spatialplan.imports.ImportReport.ReportedFinding;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.Renewal;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.plan.Link;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateInterpretation;

/**
 * One file on its way into one layer: it is read into a spool, compared with what the service holds, and all findings are
 * collected in a report. Nothing is changed. For one run of one thread.
 */
final class ImportPreparation {

    private final ImportBasis basis;
    private final GroundFrame frame;
    private final LayerDefinition layer;
    private final LocalDate today;
    private final FeatureSpool spool;
    private final Progress progress;
    private final Submission submission;
    private final FileFacts file;
    private final Optional<RuleSet> rules;
    private final Findings findings = new Findings();
    private final FileColumns times;
    private final ZoneReading zones;
    private final FileStandard norm;
    private final ImportRequest request;

    /**
     * Opens a file for a layer.
     *
     * @param path where the file lies
     * @param today the city's day
     * @throws org.spatialplan.format.rules.DataFileException if the file cannot be read, with the place
     * @throws org.spatialplan.submission.ground.SuspectInputException if the position of its coordinates is doubtful
     */
    ImportPreparation(
            ImportBasis basis,
            LayerDefinition layer,
            SubmittedFile opened,
            Path path,
            ImportRequest asked,
            FeatureSpool spool,
            LocalDate today,
            Progress progress) {
        this.basis = basis;
        this.frame = basis.frame();
        this.layer = layer;
        this.spool = spool;
        this.today = today;
        this.progress = progress;
        this.submission = Submission.of(opened, asked.statement(), basis.territory(), frame);
        this.file = facts(opened.name(), path, submission);
        this.rules = layer.rules().map(basis.rules()::get).map(history -> history.nearest(today));
        this.times = new FileColumns(basis.catalogue().timeZone());
        this.zones = new ZoneReading(rules);
        this.norm = FileStandard.of(
                basis.standards(),
                basis.recognition().find(submission.head(), layer, asked.standard(), findings),
                submission.head(),
                asked,
                zones,
                findings);
        this.request = norm.request();
    }

    /** Reads the file to its end and says what it would change. */
    PreparedImport run() {
        ReadFeatures features = read();
        CoverageCheck neighbours = new CoverageCheck(features, frame);
        Coverage coverage = neighbours.run(progress);
        double areaM2 = features.areaM2() - neighbours.heldAgainM2();
        Comparison compared = compare(features, areaM2);
        new ReportFindings(findings, request, layer, norm.tolerance())
                .add(features, coverage, compared.change(), compared.lost(), compared.derived());
        rules.ifPresent(set -> ValidFromFindings.ofRules(set, today, findings));
        request.provenance()
                .validFrom()
                .ifPresent(
                        from -> ValidFromFindings.of(from, today, basis.layers().listVersions(layer.id()), findings));
        Optional<PublishedComparison> published =
                norm.published(features.lonLat(), areaM2, features.areaM2(), features.declaredArea(), findings);
        ImportReport report = report(features, areaM2, coverage, compared, published);
        return new PreparedImport(request, report, spool, compared.features(), areaM2, compared.renewed());
    }

    private ReadFeatures read() {
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
        return features;
    }

    /**
     * The features of the file beside those of the layer's current version.
     *
     * @param features as they are stored
     * @param renewed layers that are derived from this one
     * @param lost links of the plan whose features are gone
     */
    private record Comparison(Change change, List<Feature> features, List<Renewal> renewed, List<LostLink> lost) {

        List<DerivedChange> derived() {
            return renewed.stream().map(DerivedChange::of).toList();
        }
    }

    private Comparison compare(ReadFeatures features, double areaM2) {
        List<Link> links = basis.links(layer.id());
        Set<String> wanted = links.stream().map(ImportPreparation::target).collect(Collectors.toSet());
        boolean shapefile = submission.format().equals(ShapefileParcelReader.FORMAT);
        KnownAttributes known = new KnownAttributes(shapefile);
        CurrentFeatures current = CurrentFeatures.of(layer.id(), basis.layers(), !features.named(), known, frame);
        TypedReading typed = new TypedReading(
                known,
                times,
                request.mapping().types(),
                TypedIds.of(layer.id(), features.ids(), current.byId().keySet()),
                shapefile);
        spool.readAs(typed);
        VersionChange.Ids ids = VersionChange.Ids.of(features, layer.id(), current, frame);
        Change change = new VersionChange(features, current, wanted, frame).run(ids, file.sha256(), areaM2, progress);
        typed.addFindings(findings);
        List<Feature> named = new SpooledFeatures(spool, ids);
        List<Renewal> renewed = renewed(named);
        Stream<Link> gone = links.stream().filter(link -> wanted.contains(target(link)));
        List<LostLink> lost = Stream.concat(gone, renewed.stream().flatMap(this::lostLinks))
                .map(link -> new LostLink(link.id(), link.subject().toString(), link.target()))
                .toList();
        return new Comparison(change, named, renewed, lost);
    }

    /** Derived layers are not computed for a report with errors. */
    private List<Renewal> renewed(List<Feature> features) {
        return ImportReport.accepts(findings.all()) && basis.renewals().concern(layer.id())
                ? basis.renewals().of(layer.id(), List.copyOf(features))
                : List.of();
    }

    /** The plan's links to features that a derived layer no longer has. */
    private Stream<Link> lostLinks(Renewal renewal) {
        Set<String> there = renewal.features().stream()
                .flatMap(List::stream)
                .map(Feature::id)
                .collect(Collectors.toSet());
        return renewal.isRenewed()
                ? basis.links(renewal.layer().id()).stream().filter(link -> !there.contains(target(link)))
                : Stream.empty();
    }

    private static String target(Link link) {
        return FeatureRef.parse(link.target()).orElseThrow().id();
    }

    private ImportReport report(
            ReadFeatures features,
            double areaM2,
            Coverage coverage,
            Comparison compared,
            Optional<PublishedComparison> published) {
        return new ImportReport(
                layer.id(),
                ImportReport.accepts(findings.all()),
                file,
                crs(),
                new Counts(
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
                norm.facts(basis.catalogue()),
                published,
                compared.change(),
                compared.lost(),
                compared.derived(),
                findings.all().stream().map(ReportedFinding::of).toList());
    }

    private CrsFacts crs() {
        CoordinateInterpretation reading = submission.reading();
        boolean byFormat = reading.crs() == Crs.CRS84 && submission.format().matches("GeoJSON|E?WKT");
        String found = request.statement().crs().isPresent() ? "caller" : byFormat ? "format" : "file";
        return new CrsFacts(reading.crs().id(), found, reading.axesSwapped(), reading.path(frame.centralMeridian()));
    }

    private static FileFacts facts(String name, Path path, Submission submission) {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new FileFacts(
                    name,
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
