package org.spatialplan.ogc.api.processes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobStore;
import org.spatialplan.job.RecordFolders;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.submission.SubmissionLimits;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.FormFields;
import org.spatialplan.web.StatedCharset;
import org.spatialplan.web.parameter.CheckParameters;
import org.spatialplan.web.problem.TooLargeException;
import tools.jackson.databind.json.JsonMapper;

/** Writes requests to disk without a diagnosis. Thread-safe. */
final class JobIntake {

    /** The largest length of an approval in bytes. An approval is read into memory. */
    static final long MAX_APPROVAL_BYTES = SubmissionLimits.HERE.maxFileBytes();

    /** The largest length in bytes of all other inputs together, which the record of the job holds. */
    static final int MAX_INPUT_BYTES = 1 << 16;

    private static final String OUTPUT = "outputs";
    private static final List<String> FILES = List.of(ExecuteRequest.PARCELS, "file", ExecuteRequest.APPROVAL);
    private static final List<String> TEXTS = Stream.concat(
                    Stream.of(OUTPUT), CheckParameters.UNDERSTOOD.stream().filter(name -> !FILES.contains(name)))
            .toList();

    private final JobStore<ProcessDetails> store;
    private final ProcessFiles files;
    private final JsonMapper mapper;

    JobIntake(JobStore<ProcessDetails> store, ProcessFiles files, JsonMapper mapper) {
        this.store = store;
        this.files = files;
        this.mapper = mapper;
    }

    /** Makes a job in its folder without a record. If the service stops now, the folder is deleted. */
    Job<ProcessDetails> accept(HttpServletRequest request, Instant now) {
        String id = RecordFolders.newId();
        store.create(id);
        try {
            String type = request.getContentType();
            boolean form = type != null && type.startsWith("multipart/");
            return form ? ofForm(id, request, now) : ofJson(id, request, now);
        } catch (IOException e) {
            store.delete(id);
            throw new UncheckedIOException(e);
        } catch (ServletException | RuntimeException e) {
            store.delete(id);
            throw e instanceof RuntimeException fault ? fault : bad(Messages.of("ogc.execute.form", e.getMessage()));
        }
    }

    private Job<ProcessDetails> ofJson(String id, HttpServletRequest request, Instant now) throws IOException {
        ExecuteRequest.Read read = ExecuteRequest.read(
                request.getInputStream(),
                StatedCharset.of(request.getContentType()),
                mapper,
                () -> files.writeInput(id),
                () -> files.writeApproval(id, MAX_APPROVAL_BYTES));
        String approval = read.hasApproval() ? ApprovalArea.UNNAMED : null;
        return ProcessDetails.accepted(id, ExecuteRequest.PARCELS, approval, read.inputs(), read.format(), now);
    }

    private Job<ProcessDetails> ofForm(String id, HttpServletRequest request, Instant now)
            throws IOException, ServletException {
        Map<String, String> inputs = new LinkedHashMap<>();
        String name = null;
        String approval = null;
        ResultFormat format = ResultFormat.NDJSON;
        int left = MAX_INPUT_BYTES;
        FormFields.require(request, FILES, TEXTS);
        for (Part part : request.getParts()) {
            if (part.getName().equals(ExecuteRequest.PARCELS) || part.getName().equals("file")) {
                if (name != null) {
                    throw bad(Messages.of("ogc.execute.several-files"));
                }
                name = part.getSubmittedFileName() == null ? ExecuteRequest.PARCELS : part.getSubmittedFileName();
                copy(part, files.writeInput(id));
            } else if (part.getName().equals(ExecuteRequest.APPROVAL)) {
                approval = part.getSubmittedFileName() == null ? ApprovalArea.UNNAMED : part.getSubmittedFileName();
                copy(part, files.writeApproval(id, MAX_APPROVAL_BYTES));
            } else {
                String value = text(part, left);
                left -= value.length();
                if (part.getName().equals(OUTPUT)) {
                    format = ResultFormat.find(ConflictCheckProcess.ID, value)
                            .orElseThrow(() ->
                                    bad(Messages.of("ogc.execute.outputs", ResultFormat.all(ConflictCheckProcess.ID))));
                } else {
                    inputs.put(part.getName(), value);
                }
            }
        }
        if (name == null) {
            throw bad(Messages.of("ogc.execute.no-part"));
        }
        return ProcessDetails.accepted(id, name, approval, inputs, format, now);
    }

    private static String text(Part part, int left) throws IOException {
        try (InputStream stream = part.getInputStream()) {
            byte[] bytes = stream.readNBytes(left + 1);
            if (bytes.length > left) {
                throw tooLong(part.getName());
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static TooLargeException tooLong(String input) {
        return TooLargeException.inAnyWay(Messages.of("ogc.inputs-too-long", input, MAX_INPUT_BYTES));
    }

    private static void copy(Part part, OutputStream to) throws IOException {
        try (InputStream stream = part.getInputStream();
                to) {
            stream.transferTo(to);
        }
    }

    private static OgcException bad(LocalizedText detail) {
        return OgcException.ofProcesses(400, "invalid-parameter", "ogc.title.request-unclear", detail);
    }
}
