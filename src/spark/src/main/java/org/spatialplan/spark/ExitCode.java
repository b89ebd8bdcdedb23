package org.spatialplan.spark;

/** The exit codes of the job, which are those of the service's commands. */
public final class ExitCode {

    /** Every parcel was checked and is clear. */
    public static final int DONE = 0;
    /** All rows are written, and some parcels are not clear. */
    public static final int FINDINGS = 1;
    /** The command line is wrong: an argument is missing, or an option unknown, given twice or without its value. */
    public static final int USAGE = 2;
    /** The lake, the parcels, another file or the value of an option cannot be used as they are. Nothing was written. */
    public static final int REFUSED = 3;
    /** The program failed, or a parcel was not checked because of a fault of the program. */
    public static final int FAULT = 4;

    private ExitCode() {}
}
