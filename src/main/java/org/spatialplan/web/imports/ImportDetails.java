package org.spatialplan.web.imports;

import java.util.Map;
import java.util.Objects;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.imports.ImportReport;
import org.spatialplan.imports.Progress;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobKind;
import org.spatialplan.web.answer.VersionAnswer;

/**
 * The details that the job of an import keeps.
 *
 * @param layer id of the layer that gets a new version
 * @param fileName name of the submitted file
 * @param parameters of the request by name
 * @param commit whether the version is added if nothing forbids it; else the job is ready with its report
 * @param phase what is being done; null until the work begins
 * @param report null until it is made
 * @param version null until it is committed
 * @param sender who sent it in, or committed it later; the service in records of earlier versions
 */
public record ImportDetails(
        String layer,
        String fileName,
        Map<String, String> parameters,
        boolean commit,
        Progress.Phase phase,
        ImportReport report,
        VersionAnswer version,
        Circumstances sender) {

    static final JobKind<ImportDetails> KIND =
            new JobKind<>("layer-import", ImportDetails.class, part -> part.endsWith(".spool"));

    /** Copies the parameters, and fills in what earlier versions did not keep. */
    public ImportDetails {
        Objects.requireNonNull(layer, "layer");
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        sender = sender == null ? Circumstances.SERVICE : sender;
    }

    static ImportDetails submitted(String layer, String fileName, Map<String, String> parameters, boolean commit) {
        return new ImportDetails(layer, fileName, parameters, commit, null, null, null, null);
    }

    /** A copy that asks for the second step, the commit. It still tells whether an earlier try was writing. */
    ImportDetails committing(Circumstances by) {
        return new ImportDetails(layer, fileName, parameters, true, phase, report, version, by);
    }

    ImportDetails sentBy(Circumstances by) {
        return new ImportDetails(layer, fileName, parameters, commit, phase, report, version, by);
    }

    /** Tests whether a try was cut off while it wrote, so that only the store tells whether there is a version. */
    boolean isInDoubt() {
        return phase == Progress.Phase.WRITING && report != null;
    }

    ImportDetails withPhase(Progress.Phase now) {
        return new ImportDetails(layer, fileName, parameters, commit, now, report, version, sender);
    }

    ImportDetails withReport(ImportReport made) {
        return new ImportDetails(layer, fileName, parameters, commit, phase, made, version, sender);
    }

    ImportDetails withVersion(VersionAnswer added) {
        return new ImportDetails(layer, fileName, parameters, commit, phase, report, added, sender);
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
