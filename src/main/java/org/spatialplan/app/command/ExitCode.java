package org.spatialplan.app.command;

/** The exit codes of commands, for scripts. */
final class ExitCode {

    /** The command is done, and there is nothing to review. */
    static final int DONE = 0;
    /** The command is done, and its answer needs review: conflicts, differences, rows that could not be read. */
    static final int FINDINGS = 1;
    /** The arguments are wrong. */
    static final int USAGE = 2;
    /**
     * The command was refused because of its input, the data or another system. Nothing was changed, unless the message
     * states what.
     */
    static final int REFUSED = 3;
    /** The program failed. */
    static final int FAULT = 4;

    private ExitCode() {}
}
