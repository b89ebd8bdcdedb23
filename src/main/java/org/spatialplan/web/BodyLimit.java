package org.spatialplan.web;

/** How a filter tells the web server how long a body may be at an address. */
public final class BodyLimit {

    /** Request attribute: a {@link java.util.function.LongConsumer} that takes the most bytes. Absent where nobody counts. */
    public static final String ATTRIBUTE = BodyLimit.class.getName();

    private BodyLimit() {}
}
