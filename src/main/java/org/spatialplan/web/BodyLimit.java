package org.spatialplan.web;

/** The request attribute through which a filter sets the longest body at an address. */
public final class BodyLimit {

    /**
     * Name of the attribute: a {@link java.util.function.LongConsumer} that takes the largest number of bytes. It is
     * absent if the web server does not count bytes.
     */
    public static final String ATTRIBUTE = BodyLimit.class.getName();

    private BodyLimit() {}
}
