package org.spatialplan.app.command;

import picocli.CommandLine.Option;

/** Who returns to an earlier version, and why. Both are kept with the version that is added. */
final class RollbackAuthor {

    @Option(names = "--author", paramLabel = "<name>", defaultValue = "", description = "Who goes back.")
    private String author;

    @Option(names = "--note", paramLabel = "<text>", defaultValue = "", description = "Why.")
    private String note;

    String author() {
        return author;
    }

    String note() {
        return note;
    }
}
