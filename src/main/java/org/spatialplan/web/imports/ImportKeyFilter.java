package org.spatialplan.web.imports;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.NonNull;
import org.spatialplan.web.problem.ImportForbiddenException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Requires the key before a byte of an upload is read. Reading needs the key too, since reports may show unpublished
 * data. Naming the layer that a file is needs none: it reads nothing that the service holds.
 */
final class ImportKeyFilter extends OncePerRequestFilter {

    private static final Pattern GUARDED = Pattern.compile("/api/(imports|layers/[^/]*/(imports|rollback))(/.*)?");

    /** The only address among those of imports that needs no key, and only with this method. */
    private static final String OPEN = "/api/imports/recognise";

    private static final String OPEN_METHOD = "POST";

    private final ImportKey key;
    private final HandlerExceptionResolver problems;

    ImportKeyFilter(ImportKey key, HandlerExceptionResolver problems) {
        this.key = key;
        this.problems = problems;
    }

    /**
     * Skips addresses other than those of imports. The path is compared without parameters of its segments, and
     * decoded.
     */
    @Override
    protected boolean shouldNotFilter(@NonNull HttpServletRequest request) {
        String path = request.getServletPath();
        boolean open = path.equals(OPEN) && request.getMethod().equals(OPEN_METHOD);
        return open || !GUARDED.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(
            @NonNull HttpServletRequest request, @NonNull HttpServletResponse response, @NonNull FilterChain chain)
            throws ServletException, IOException {
        try {
            key.require(request.getHeader("Authorization"));
        } catch (ImportForbiddenException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }
}
