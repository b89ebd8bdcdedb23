package org.spatialplan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.TooLargeException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Limits the length of a body for each address, and names the addresses that take multipart forms. At all other
 * addresses a form is not parsed, so that nothing of it is written to disk. Thread-safe.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 8)
class BodyLimits extends OncePerRequestFilter {

    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;

    /**
     * The addresses with limits of their own, most of which take forms. A form may hold files as large as their readers
     * take and some other fields. The readers have their own limits with their own messages.
     */
    private static final List<Door> DOORS = List.of(
            new Door(
                    Pattern.compile("/api/conflicts(/alternatives|/changes(/sites)?|/repeat)?/?"),
                    130 * MEGABYTE,
                    true),
            new Door(Pattern.compile("/api/imports/recognise/?"), 130 * MEGABYTE, true),
            new Door(Pattern.compile("/api(/layers/[^/]+)?/imports/?"), 4 * GIGABYTE + MEGABYTE, true),
            new Door(Pattern.compile("/ogc/processes/[^/]+/execution/?"), 4 * GIGABYTE + MEGABYTE, true),
            new Door(Pattern.compile("/ows/?"), 17 * MEGABYTE, true),
            // messages of assistants: refused before they come, so that their programs read why
            new Door(Pattern.compile("/mcp"), MEGABYTE, false));

    private static final long MAX_ELSEWHERE = MEGABYTE;

    private final HandlerExceptionResolver problems;

    BodyLimits(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /**
     * An address with a limit of its own.
     *
     * @param path pattern of the path
     * @param most the longest body in bytes
     * @param takesForms whether a form is parsed there
     */
    private record Door(Pattern path, long most, boolean takesForms) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Door door = find(request);
        long most = door == null ? MAX_ELSEWHERE : door.most();
        if (door != null && request.getContentLengthLong() > most) {
            problems.resolveException(request, response, null, tooLarge(most));
            return;
        }
        if (request.getAttribute(BodyLimit.ATTRIBUTE) instanceof LongConsumer limit) {
            limit.accept(most);
        }
        chain.doFilter(
                SubmittedParts.isForm(request)
                        ? new SubmittedParts(request, door != null && door.takesForms())
                        : request,
                response);
    }

    private static Door find(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return null;
        }
        String path = request.getServletPath();
        return DOORS.stream()
                .filter(door -> door.path().matcher(path).matches())
                .findFirst()
                .orElse(null);
    }

    private static TooLargeException tooLarge(long most) {
        return TooLargeException.inAnyWay(Messages.of("web.too-large.body", most / MEGABYTE));
    }
}
