package org.spatialplan.report;

/** The version of this program. */
public final class ProgramVersion {

    private static final String NOT_BUILT = "(not built into a jar)";

    private ProgramVersion() {}

    /** The version of the jar; a remark in brackets for classes that are in none. */
    public static String get() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? NOT_BUILT : version;
    }
}
