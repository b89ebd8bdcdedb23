package org.spatialplan.web.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.imports.Delivery;
import org.spatialplan.imports.ImportReport;
import org.spatialplan.imports.Progress;
import org.spatialplan.imports.RecognisedTable;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobKind;
import org.spatialplan.web.answer.VersionAnswer;

/**
 * The details that the job of an import keeps.
 *
 * @param layer id of the layer that gets a new version; of a delivery those of all its layers, separated by commas
 * @param fileName name of the submitted file
 * @param parameters of the request by name
 * @param commit whether the version is added if nothing forbids it; else the job is ready with its report
 * @param phase what is being done; null until the work begins
 * @param report null until it is made, and of a delivery
 * @param version null until it is committed, and of a delivery
 * @param sender who sent it in, or committed it later; the service in records of earlier versions
 * @param parts the tables of a delivery that are imported; empty for an import of one table
 * @param tables all tables of a delivery, as they were recognised
 */
public record ImportDetails(
        String layer,
        String fileName,
        Map<String, String> parameters,
        boolean commit,
        Progress.Phase phase,
        ImportReport report,
        VersionAnswer version,
        Circumstances sender,
        List<DeliveredPart> parts,
        List<RecognisedTable> tables) {

    static final JobKind<ImportDetails> KIND =
            new JobKind<>("layer-import", ImportDetails.class, part -> part.endsWith(".spool"));

    private static final String BETWEEN = ",";

    /** Copies the parameters, and fills in what earlier versions did not keep. */
    public ImportDetails {
        Objects.requireNonNull(layer, "layer");
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        sender = sender == null ? Circumstances.SERVICE : sender;
        parts = parts == null ? List.of() : List.copyOf(parts);
        tables = tables == null ? List.of() : List.copyOf(tables);
    }

    static ImportDetails submitted(String layer, String fileName, Map<String, String> parameters, boolean commit) {
        return new ImportDetails(layer, fileName, parameters, commit, null, null, null, null, null, null);
    }

    static ImportDetails submitted(Delivery delivery, String fileName, Map<String, String> parameters, boolean commit) {
        String layers = delivery.parts().stream().map(Delivery.Part::layer).collect(Collectors.joining(BETWEEN));
        List<DeliveredPart> parts =
                delivery.parts().stream().map(DeliveredPart::of).toList();
        return new ImportDetails(
                layers, fileName, parameters, commit, null, null, null, null, parts, delivery.tables());
    }

    /** The layers that get a new version. */
    public List<String> layers() {
        return List.of(layer.split(BETWEEN));
    }

    /** The reports, in the order of the layers; empty until they are made. */
    List<ImportReport> reports() {
        if (parts.isEmpty()) {
            return report == null ? List.of() : List.of(report);
        }
        List<ImportReport> made = parts.stream()
                .map(DeliveredPart::report)
                .filter(Objects::nonNull)
                .toList();
        return made.size() == parts.size() ? made : List.of();
    }

    /** A copy that asks for the second step, the commit. It still tells whether an earlier try was writing. */
    ImportDetails committing(Circumstances by) {
        return new ImportDetails(layer, fileName, parameters, true, phase, report, version, by, parts, tables);
    }

    ImportDetails sentBy(Circumstances by) {
        return new ImportDetails(layer, fileName, parameters, commit, phase, report, version, by, parts, tables);
    }

    /** Tests whether a try was cut off while it wrote, so that only the store tells whether there is a version. */
    boolean isInDoubt() {
        return phase == Progress.Phase.WRITING && !reports().isEmpty();
    }

    ImportDetails withPhase(Progress.Phase now) {
        return new ImportDetails(layer, fileName, parameters, commit, now, report, version, sender, parts, tables);
    }

    /**
     * A copy with its reports.
     *
     * @param made in the order of the layers
     */
    ImportDetails withReports(List<ImportReport> made) {
        if (parts.isEmpty()) {
            return new ImportDetails(
                    layer, fileName, parameters, commit, phase, made.get(0), version, sender, parts, tables);
        }
        return with(IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).with(made.get(i)))
                .toList());
    }

    /**
     * A copy with its versions.
     *
     * @param added in the order of the layers
     */
    ImportDetails withVersions(List<VersionAnswer> added) {
        if (parts.isEmpty()) {
            return new ImportDetails(
                    layer, fileName, parameters, commit, phase, report, added.get(0), sender, parts, tables);
        }
        return with(IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).with(added.get(i)))
                .toList());
    }

    private ImportDetails with(List<DeliveredPart> changed) {
        return new ImportDetails(layer, fileName, parameters, commit, phase, report, version, sender, changed, tables);
    }

    /** The progress of an import in percent. All phases count alike. */
    public static int percent(Job<ImportDetails> job) {
        Progress.Phase phase = job.details().phase();
        if (!job.status().isOpen() || phase == null) {
            return job.percent();
        }
        int phases = Progress.Phase.values().length - (job.details().commit() ? 0 : 1);
        return Math.min(99, (100 * phase.ordinal() + job.percent()) / phases);
    }
}
