package org.spatialplan.ogc.api.processes;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.TablePage;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows processes and jobs to people, where {@code f=html} asks for that. */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class ProcessPages {

    private static final String PROCESSES = "/ogc/processes";
    private static final String JOBS = "/ogc/jobs";

    private final List<OfferedJobs> kinds;

    ProcessPages(List<OfferedJobs> kinds) {
        this.kinds = kinds;
    }

    @GetMapping(path = PROCESSES, params = "f=html")
    ResponseEntity<Object> processes(HttpServletRequest http) {
        OgcRequest request = request(http);
        TablePage page = new TablePage(request, say(request, "ogc.processes"), List.of(home(request)))
                .columns(List.of(say(request, "ogc.page.process"), say(request, "ogc.description")));
        List.of(ConflictCheckProcess.ID, EchoProcess.ID)
                .forEach(id -> page.row(
                        title(request, id),
                        HtmlPages.page(request, PROCESSES + "/" + id),
                        List.of(request.language().text(Messages.of("ogc.page.process." + id)))));
        return page.answer();
    }

    @GetMapping(path = PROCESSES + "/{process}", params = "f=html")
    ResponseEntity<Object> process(@PathVariable String process, HttpServletRequest http) {
        OgcRequest request = request(http);
        ProcessDescription described =
                switch (process) {
                    case ConflictCheckProcess.ID -> ConflictCheckProcess.description(List.of());
                    case EchoProcess.ID -> EchoProcess.description(List.of());
                    default -> throw ProcessResource.unknown(process);
                };
        TablePage page = new TablePage(
                        request,
                        title(request, process),
                        List.of(home(request), new Crumb(PROCESSES, say(request, "ogc.processes"))))
                .lead(request.language().text(Messages.of("ogc.page.process." + process)))
                .columns(List.of(say(request, "ogc.page.input"), say(request, "ogc.description")));
        described.inputs().forEach((name, input) -> page.row(name, "", List.of(half(request, input.description()))));
        return page.address(
                        say(request, "ogc.page.execution"), request.address(PROCESSES + "/" + process + "/execution"))
                .answer();
    }

    @GetMapping(path = JOBS, params = "f=html")
    ResponseEntity<Object> jobs(HttpServletRequest http) {
        OgcRequest request = request(http);
        TablePage page = new TablePage(request, say(request, "ogc.jobs"), List.of(home(request)))
                .lead(say(request, "ogc.page.jobs"))
                .columns(List.of(
                        say(request, "ogc.page.job"),
                        say(request, "ogc.page.process"),
                        say(request, "ogc.page.job-status"),
                        say(request, "ogc.page.progress"),
                        say(request, "ogc.page.created")));
        List<JobAnswer> all = new ArrayList<>();
        kinds.forEach(kind -> kind.list(http).forEach(job -> all.add(job.status())));
        all.sort(Comparator.comparing(JobAnswer::created).reversed());
        all.forEach(job -> page.row(
                job.jobID(),
                HtmlPages.page(request, JOBS + "/" + job.jobID()),
                List.of(
                        job.processID() == null ? "" : title(request, job.processID()),
                        status(request, job),
                        job.progress() + " %",
                        job.created().toString())));
        return page.answer();
    }

    @GetMapping(path = JOBS + "/{job}", params = "f=html")
    ResponseEntity<Object> job(@PathVariable String job, HttpServletRequest http) {
        OgcRequest request = request(http);
        JobAnswer found = find(job, http);
        List<Crumb> crumbs = List.of(home(request), new Crumb(JOBS, say(request, "ogc.jobs")));
        return new TablePage(request, say(request, "ogc.page.job") + " " + job, crumbs)
                .lead(found.message() == null ? "" : found.message())
                .columns(List.of(say(request, "ogc.property"), say(request, "ogc.page.value")))
                .row(
                        say(request, "ogc.page.process"),
                        "",
                        List.of(found.processID() == null ? "" : title(request, found.processID())))
                .row(say(request, "ogc.page.job-status"), "", List.of(status(request, found)))
                .row(say(request, "ogc.page.progress"), "", List.of(found.progress() + " %"))
                .row(
                        say(request, "ogc.page.created"),
                        "",
                        List.of(found.created().toString()))
                .address(say(request, "ogc.api.job-results"), request.address(JOBS + "/" + job + "/results"))
                .answer();
    }

    private JobAnswer find(String id, HttpServletRequest http) {
        return kinds.stream()
                .map(kind -> kind.find(id, http))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> JobResource.unknown(id))
                .status();
    }

    private static OgcRequest request(HttpServletRequest http) {
        return OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
    }

    private static Crumb home(OgcRequest request) {
        return new Crumb("/ogc", say(request, "ogc.home"));
    }

    private static String title(OgcRequest request, String process) {
        return request.language().text(Messages.of("ogc.process." + process));
    }

    private static String status(OgcRequest request, JobAnswer job) {
        return request.language().text(Messages.of("ogc.page.status." + job.status()));
    }

    private static String say(OgcRequest request, String key) {
        return request.language().text(Messages.of(key));
    }

    /** The half of a meaning that is said in Chinese and English. */
    private static String half(OgcRequest request, String meaning) {
        int slash = meaning.indexOf(" / ");
        return slash < 0
                ? meaning
                : request.language()
                        .text(new LocalizedText(
                                meaning.substring(0, slash), meaning.substring(slash + " / ".length())));
    }
}
