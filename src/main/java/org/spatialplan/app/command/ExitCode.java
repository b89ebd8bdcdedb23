package org.spatialplan.app.command;

/** What the command's end says to a script. */
final class ExitCode {

    /** Done, and nothing to object to. */
    static final int DONE = 0;
    /** Done, and the answer is one to look at: conflicts, differences, rows that could not be read. */
    static final int FINDINGS = 1;
    /** The command was written wrongly. */
    static final int USAGE = 2;
    /** The input, the data or the other side refused. Nothing was changed, unless the message says what. */
    static final int REFUSED = 3;
    /** A fault of the program. */
    static final int FAULT = 4;

    private ExitCode() {}
}
