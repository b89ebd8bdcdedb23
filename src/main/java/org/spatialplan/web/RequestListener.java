package org.spatialplan.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Receives each request once it is answered, in the thread that answered it. Implementations are thread-safe and fast.
 */
@FunctionalInterface
public interface RequestListener {

    /**
     * Receives a request and its answer.
     *
     * @param status HTTP status of the answer
     * @param nanos time since the request arrived, in nanoseconds
     */
    void answered(HttpServletRequest request, int status, long nanos);
}
