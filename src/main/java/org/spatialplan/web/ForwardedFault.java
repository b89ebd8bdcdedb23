package org.spatialplan.web;

/** The request attribute through which the web server tells that headers of a trusted proxy make no sense. */
public final class ForwardedFault {

    /** Name of the attribute: a {@link org.spatialplan.query.BadParameterException}, which is the answer. */
    public static final String ATTRIBUTE = ForwardedFault.class.getName();

    private ForwardedFault() {}
}
