package org.spatialplan.format.gdal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spatialplan.format.gdal.ConfinedProcess.Ended;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Why GDAL did not read a file, in words for its sender. What GDAL says itself names its internals and our folders. */
final class GdalRefusal {

    private static final int SIGNAL = 128;
    private static final int SIGABRT = 6;
    private static final int SIGKILL = 9;
    private static final int SIGXCPU = 24;
    private static final int SIGXFSZ = 25;

    private GdalRefusal() {}

    /** The reason; empty if the file was read. A file of which only a part was read counts as not read. */
    static Optional<LocalizedText> of(Ended ended, GdalSettings settings, LocalizedText kind) {
        boolean unread = says(ended, "got no result", "couldn't parse sql");
        if (ended.isDone() && ended.said().errors().isEmpty() && !unread) {
            return Optional.empty();
        }
        int signal = ended.code() - SIGNAL;
        if (ended.isLate() || signal == SIGXCPU || signal == SIGKILL) {
            return Optional.of(
                    Messages.of("gdal.takes-too-long", kind, settings.mostTime().toSeconds()));
        }
        if (signal == SIGXFSZ || says(ended, "file too large", "no space left", "disk full", "disk i/o")) {
            return Optional.of(Messages.of("gdal.too-large", kind, settings.mostOutput() >> 20));
        }
        if (signal == SIGABRT || says(ended, "bad_alloc", "allocat", "out of memory", "not enough memory")) {
            return Optional.of(Messages.of("gdal.needs-too-much-memory", kind, settings.mostMemory() >> 20));
        }
        if (says(ended, "odbc connection")) {
            return Optional.of(Messages.of("gdal.odbc-missing", kind));
        }
        if (unread) {
            return Optional.of(Messages.of("gdal.table-not-found", kind));
        }
        if (says(ended, "unable to open datasource", "not recognized", "not a valid")) {
            return Optional.of(Messages.of("gdal.not-readable", kind));
        }
        return Optional.of(Messages.of("gdal.damaged", kind));
    }

    private static boolean says(Ended ended, String... words) {
        List<String> lines = ended.said().errors();
        List<String> more = ended.said().others();
        return java.util.stream.Stream.concat(lines.stream(), more.stream())
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> java.util.Arrays.stream(words).anyMatch(line::contains));
    }
}
