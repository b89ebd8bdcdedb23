package org.spatialplan.plan;

/** The relation of a place to the project or action. */
public enum Role {
    /** The works are at the place. */
    SITE,
    /** The works follow a line. */
    ALONG,
    /** The works are somewhere inside. */
    WITHIN,
    /** The place benefits; the works are elsewhere. */
    SERVES,
    /** The place describes the position of a site that another link leads to; no other works are in it. */
    ADDRESS
}
