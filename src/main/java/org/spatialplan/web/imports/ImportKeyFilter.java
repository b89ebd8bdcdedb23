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
 * data.
 */
final class ImportKeyFilter extends OncePerRequestFilter {

    private static final Pattern GUARDED = Pattern.compile("/api/(imports|layers/[^/]*/(imports|rollback))(/.*)?");

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
        return !GUARDED.matcher(request.getServletPath()).matches();
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
