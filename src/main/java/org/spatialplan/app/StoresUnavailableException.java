package org.spatialplan.app;

import java.util.Optional;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The stores of a command cannot be opened. The reason is reported without a stack trace. */
public final class StoresUnavailableException extends CodedException {

    private StoresUnavailableException(String code, LocalizedText text, Throwable cause) {
        super(code, text, cause);
    }

    /**
     * Makes the exception.
     *
     * @return empty if the failure is a defect and not of the stores
     */
    static Optional<StoresUnavailableException> of(RuntimeException failure) {
        if (new DatabaseLockedAnalyzer().analyze(failure) != null) {
            return Optional.of(new StoresUnavailableException(
                    "data-folder-in-use", Messages.of("app.data-folder-in-use"), failure));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFolderException folder) {
                return Optional.of(new StoresUnavailableException(
                        folder.code(), Messages.of("app.database-refused", folder.text(), folder.remedy()), failure));
            }
        }
        FailureAnalysis disk = Optional.ofNullable(new FullDiskAnalyzer().analyze(failure))
                .orElseGet(() -> new DatabaseDamagedAnalyzer().analyze(failure));
        if (disk != null) {
            return Optional.of(new StoresUnavailableException(
                    "database-refused",
                    Messages.of("app.database-refused", disk.getDescription() + ".", disk.getAction()),
                    failure));
        }
        FailureAnalysis refused = new DatabaseRefusedAnalyzer().analyze(failure);
        if (refused == null) {
            return Optional.empty();
        }
        String reason = refused.getDescription().lines().findFirst().orElse("The database cannot be opened");
        return Optional.of(new StoresUnavailableException(
                "database-refused",
                Messages.of(
                        "app.database-refused",
                        reason + (reason.endsWith(".") ? "" : "."),
                        DatabaseRefusedAnalyzer.REMEDY),
                failure));
    }
}
