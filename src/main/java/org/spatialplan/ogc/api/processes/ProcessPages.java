package org.spatialplan.ogc.api.processes;

import java.util.List;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.TablePage;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.springframework.http.ResponseEntity;

/** Shows processes and jobs to people. */
final class ProcessPages {

    private static final String PROCESSES = "/ogc/processes";
    private static final String JOBS = "/ogc/jobs";

    private final OgcRequest request;

    ProcessPages(OgcRequest request) {
        this.request = request;
    }

    ResponseEntity<Object> list(List<ProcessDescription.Summary> processes) {
        TablePage page = new TablePage(request, say("ogc.processes"), List.of(home()))
                .columns(List.of(say("ogc.page.process"), say("ogc.description")));
        processes.forEach(process -> page.row(
                process.title(),
                HtmlPages.page(request, PROCESSES + "/" + process.id()),
                List.of(process.description())));
        return page.answer();
    }

    ResponseEntity<Object> one(ProcessDescription process) {
        TablePage page = new TablePage(
                        request, process.title(), List.of(home(), new Crumb(PROCESSES, say("ogc.processes"))))
                .lead(process.description())
                .columns(List.of(say("ogc.page.input"), say("ogc.description"), say("ogc.page.required")));
        process.inputs()
                .forEach((name, input) -> page.row(
                        input.title(),
                        name,
                        "",
                        List.of(
                                input.description(),
                                say(input.minOccurs() > 0 ? "feature.value.yes" : "feature.value.no"))));
        process.outputs().forEach((name, output) -> page.note(say("ogc.page.output"), sentence(output)));
        return page.address(say("ogc.page.execution"), request.address(PROCESSES + "/" + process.id() + "/execution"))
                .answer();
    }

    private String sentence(ProcessDescription.Output output) {
        return request.say(Messages.of("ogc.page.output-about", output.title(), output.description()));
    }

    ResponseEntity<Object> jobs(List<JobAnswer> jobs) {
        TablePage page = new TablePage(request, say("ogc.jobs"), List.of(home()))
                .lead(say("ogc.page.jobs"))
                .columns(List.of(
                        say("ogc.page.job"),
                        say("ogc.page.process"),
                        say("ogc.page.job-status"),
                        say("ogc.page.progress"),
                        say("ogc.page.created")));
        jobs.forEach(job -> page.row(
                job.jobID(),
                HtmlPages.page(request, JOBS + "/" + job.jobID()),
                List.of(process(job), status(job), progress(job), request.moment(job.created()))));
        return page.answer();
    }

    ResponseEntity<Object> job(JobAnswer job) {
        TablePage page = new TablePage(
                        request,
                        say("ogc.page.job") + " " + job.jobID(),
                        List.of(home(), new Crumb(JOBS, say("ogc.jobs"))))
                .lead(isFailed(job) ? half(job.message()) : "")
                .columns(List.of(say("ogc.property"), say("ogc.page.value")))
                .row(say("ogc.page.process"), "", List.of(process(job)))
                .row(say("ogc.page.job-status"), "", List.of(status(job)))
                .row(say("ogc.page.progress"), "", List.of(progress(job)))
                .row(say("ogc.page.created"), "", List.of(request.moment(job.created())));
        return page.address(say("ogc.api.job-results"), request.address(JOBS + "/" + job.jobID() + "/results"))
                .answer();
    }

    /** Only a failed job says something that its state and its progress do not. */
    private static boolean isFailed(JobAnswer job) {
        return job.message() != null && job.status().equals("failed");
    }

    private String process(JobAnswer job) {
        return job.processID() == null ? say("ogc.page.import") : say("ogc.process." + job.processID());
    }

    private String status(JobAnswer job) {
        return say("ogc.page.status." + job.status());
    }

    private static String progress(JobAnswer job) {
        return job.progress() + " %";
    }

    private Crumb home() {
        return new Crumb("/ogc", say("ogc.home"));
    }

    private String say(String key) {
        return request.say(Messages.of(key));
    }

    /** The half of a message that is kept in Chinese and then English. */
    private String half(String message) {
        int slash = message.indexOf(" / ");
        return slash < 0
                ? message
                : request.say(
                        new LocalizedText(message.substring(0, slash), message.substring(slash + " / ".length())));
    }
}
