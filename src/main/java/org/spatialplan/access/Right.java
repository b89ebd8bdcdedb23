package org.spatialplan.access;

import java.util.Locale;

/** What a caller may do. Every handler of the service declares one right, see {@link Requires}. */
public enum Right {
    /** Needs nothing: probes, the page itself, its scripts, what says how to sign in. */
    NONE,
    /** Reads the plan and the layers that the caller sees, asks questions, and checks ground. */
    READ,
    /** Keeps the report of a check, and answers kept reports. */
    KEEP_REPORTS,
    /** Changes projects, actions and their links in the working version of the plan. */
    EDIT_PLAN,
    /** Imports versions of layers and of the plan, publishes the working version, and goes back to earlier ones. */
    IMPORT,
    /** Publishes layers to a GeoServer. */
    PUBLISH,
    /** Makes and revokes keys, reads the audit log, takes backups. */
    ADMINISTER;

    /** Returns the name in answers, in lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
