package org.spatialplan.ogc.api.processes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobStatus;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.imports.ImportDetails;
import org.spatialplan.web.parameter.PageParameters;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links of processes and jobs, from the request that is being answered. Stateless, thread-safe. */
final class JobLinks {

    private static final String JSON = "application/json";
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    JobAnswer answer(Job<ProcessDetails> job, Instant now) {
        List<PageLink> links = own(job);
        if (job.status() == JobStatus.SUCCESSFUL) {
            for (ResultFormat format : ResultFormat.of(job.process())) {
                links.add(new PageLink(
                        job(job) + "/results?f=" + format.word(),
                        REL + "results",
                        format.mediaType(),
                        "result as " + format.word()));
            }
        }
        return JobAnswer.of(job, now, links);
    }

    JobAnswer answerImport(Job<ImportDetails> job) {
        List<PageLink> links = own(job);
        if (job.status() == JobStatus.READY || job.status() == JobStatus.SUCCESSFUL) {
            links.add(new PageLink(job(job) + "/results?f=json", REL + "results", JSON, "the report"));
        }
        links.add(new PageLink(address("/api/imports/" + job.id()), "related", JSON, "the import: commit it there"));
        return JobAnswer.ofImport(job, links);
    }

    private static List<PageLink> own(Job<?> job) {
        return new ArrayList<>(List.of(
                new PageLink(job(job), "self", JSON, "this job"), new PageLink(job(job), "monitor", JSON, "this job")));
    }

    static String job(Job<?> job) {
        return address("/ogc/jobs/" + job.id());
    }

    PageLink process(String id) {
        return new PageLink(address("/ogc/processes/" + id), "self", JSON, "the process");
    }

    PageLink execute(String id) {
        String path = "/ogc/processes/" + id + "/execution";
        return new PageLink(address(path), REL + "execute", JSON, "run it");
    }

    PageLink self(String path) {
        return new PageLink(address(path), "self", JSON, "this document");
    }

    /** The list itself, and what follows the page of it. */
    List<PageLink> paging(String path, PageParameters.Page page, int all) {
        List<PageLink> links = new ArrayList<>(List.of(self(path)));
        int next = page.offset() + page.limit();
        if (next < all) {
            String query = "?limit=" + page.limit() + "&offset=" + next;
            links.add(new PageLink(address(path) + query, "next", JSON, "next part"));
        }
        return links;
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .toUriString();
    }
}
