package org.spatialplan.app.server;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.spatialplan.web.problem.FaultDialects;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Writes faults of the web server itself, for example a malformed request line, in the format of the requested address
 * instead of Tomcat's own page.
 */
@Component
class FaultValve extends ErrorReportValve implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultValve.class);

    /** Finds the address in a fault's message, because a request whose line is unreadable has no other. */
    private static final Pattern TARGET = Pattern.compile("\\[(?:[A-Z]+ )?(/[^?\\s\\]]*)(?:\\?([^\\s\\]]*))?");

    private final FaultDialects dialects;
    private final AnswerHeaders headers;
    private volatile String contextPath = "";

    FaultValve(FaultDialects dialects, AnswerHeaders headers) {
        this.dialects = dialects;
        this.headers = headers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            Container host = context.getParent();
            if (host instanceof StandardHost standard) {
                standard.setErrorReportValveClass(FaultValve.class.getName());
            }
            host.getPipeline().addValve(this);
            contextPath = context.getPath();
        });
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        String[] target = target(request);
        String path = target[0].startsWith(contextPath) ? target[0].substring(contextPath.length()) : target[0];
        Told told = dialects.tell(path, target[1], request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), status);
        // those that were set before are gone with the answer that failed
        headers.set(request, response);
        try {
            response.setContentType(told.mediaType());
            response.setContentLength(told.body().length);
            response.getOutputStream().write(told.body());
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client of a refused request is gone: {}", e.toString());
        }
    }

    /** Returns path and query, which may be null. */
    private static String[] target(Request request) {
        if (request.getRequestURI() != null) {
            return new String[] {request.getRequestURI(), request.getQueryString()};
        }
        String message = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .map(e -> String.valueOf(((Throwable) e).getMessage()))
                .orElse("");
        Matcher matcher = TARGET.matcher(message);
        return matcher.find() ? new String[] {matcher.group(1), matcher.group(2)} : new String[] {"", null};
    }
}
