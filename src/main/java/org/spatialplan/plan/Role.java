package org.spatialplan.plan;

/** What the place is to the project or action. */
public enum Role {
    /** It is built or done there. */
    SITE,
    /** It follows a line. */
    ALONG,
    /** It lies somewhere inside. */
    WITHIN,
    /** The place benefits; the works lie elsewhere. */
    SERVES,
    /** It tells where the site lies that another link leads to; nothing is done elsewhere in it. */
    ADDRESS
}
