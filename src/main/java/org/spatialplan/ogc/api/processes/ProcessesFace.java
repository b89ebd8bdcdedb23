package org.spatialplan.ogc.api.processes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.PageParameters;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds OGC API – Processes part 1 to the OGC APIs. */
@Component
@Order(30)
class ProcessesFace implements OgcFace {

    private static final String CONF = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/";
    private static final List<MediaFormat> DOCUMENT = List.of(MediaFormat.JSON);
    private static final String TAG = "Processes";

    @Override
    public List<Entry> entries() {
        String json = "application/json";
        return List.of(
                new Entry("/ogc/processes", OgcLinks.REL + "processes", json, Messages.of("ogc.processes")),
                new Entry("/ogc/jobs", OgcLinks.REL + "job-list", json, Messages.of("ogc.jobs")));
    }

    @Override
    public List<String> conformance() {
        return List.of(
                CONF + "core",
                CONF + "ogc-process-description",
                CONF + "json",
                CONF + "oas30",
                CONF + "job-list",
                CONF + "dismiss");
    }

    @Override
    public Map<String, Object> paths() {
        Map<String, Object> process = ApiParts.pathParameter(
                "processId",
                Messages.of("ogc.api.process-id").both(),
                List.of(ConflictCheckProcess.ID, EchoProcess.ID));
        Map<String, Object> job =
                ApiParts.pathParameter("jobId", Messages.of("ogc.api.job-id").both(), List.of());
        Map<String, Object> format = ApiParts.format(OgcFormats.DOCUMENT);
        List<Map<String, Object>> page = Stream.concat(
                        ApiParts.parameters(PageParameters.PARAMETERS).stream(), Stream.of(format))
                .toList();
        return ApiParts.map(
                "/processes",
                ApiParts.get(
                        "getProcesses", TAG, Messages.of("ogc.api.processes").both(), page, OgcFormats.DOCUMENT),
                "/processes/{processId}",
                ApiParts.get(
                        "getProcessDescription",
                        TAG,
                        Messages.of("ogc.api.one-process").both(),
                        List.of(process, format),
                        OgcFormats.DOCUMENT),
                "/processes/{processId}/execution",
                Map.of("post", execution(process)),
                "/jobs",
                ApiParts.get("getJobs", TAG, Messages.of("ogc.api.jobs").both(), page, OgcFormats.DOCUMENT),
                "/jobs/{jobId}",
                ApiParts.map(
                        "get",
                        ApiParts.operation(
                                "getStatus",
                                TAG,
                                Messages.of("ogc.api.job-status").both(),
                                List.of(job, format),
                                OgcFormats.DOCUMENT),
                        "delete",
                        ApiParts.operation(
                                "dismiss",
                                TAG,
                                Messages.of("ogc.api.job-dismissal").both(),
                                List.of(job),
                                DOCUMENT)),
                "/jobs/{jobId}/results",
                ApiParts.get(
                        "getResult",
                        TAG,
                        Messages.of("ogc.api.job-results").both(),
                        List.of(job, ApiParts.format(ResultFormat.ALL)),
                        ResultFormat.ALL));
    }

    private static Map<String, Object> execution(Map<String, Object> process) {
        Map<String, Object> operation = ApiParts.operation(
                "execute", TAG, Messages.of("ogc.api.check-parcels").both(), List.of(process), DOCUMENT);
        operation.put(
                "requestBody",
                ApiParts.map(
                        "required",
                        true,
                        "content",
                        Map.of("application/json", Map.of("schema", Map.of("type", "object")))));
        return operation;
    }
}
