package org.spatialplan.app;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.text.Messages;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains that the file of the embedded database is damaged, and names it. */
class DatabaseDamagedAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's FILE_CORRUPTED_1, FILE_VERSION_ERROR_1 and IO_EXCEPTION_1. */
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 90028);

    private static final Pattern FILE = Pattern.compile("[^\"\\s]+\\.mv\\.db");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (!DAMAGED.contains(cause.getErrorCode())) {
            return null;
        }
        Matcher file = FILE.matcher(String.valueOf(cause.getMessage()));
        return new FailureAnalysis(
                Messages.of(
                                "app.start.database-damaged",
                                file.find() ? file.group() : "spatialplan.mv.db",
                                String.valueOf(cause.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""))
                        .both(),
                Messages.of("app.start.database-damaged.remedy").both(),
                cause);
    }
}
