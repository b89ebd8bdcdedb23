package org.spatialplan.web;

import jakarta.servlet.http.HttpServletRequest;

/** Is told of each request once it is answered, by the thread that answered it. Thread-safe, and quick. */
@FunctionalInterface
public interface RequestListener {

    /** @param nanos since it came */
    void answered(HttpServletRequest request, int status, long nanos);
}
