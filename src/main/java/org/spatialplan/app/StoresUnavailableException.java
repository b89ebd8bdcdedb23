package org.spatialplan.app;

import java.util.Optional;
import org.spatialplan.geo.CodedException;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The stores of a command cannot be opened. The reason is reported without a stack trace. */
public final class StoresUnavailableException extends CodedException {

    private StoresUnavailableException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }

    /**
     * Makes the exception.
     *
     * @return empty if the failure is a defect and not of the stores
     */
    static Optional<StoresUnavailableException> of(RuntimeException failure) {
        if (new DatabaseLockedAnalyzer().analyze(failure) != null) {
            return Optional.of(new StoresUnavailableException(
                    "data-folder-in-use",
                    "The data folder is in use by a running service or another command. Stop that one, ask the service over"
                            + " HTTP, or give another folder: --data=<folder>",
                    failure));
        }
        FailureAnalysis refused = new DatabaseRefusedAnalyzer().analyze(failure);
        if (refused == null) {
            return Optional.empty();
        }
        String reason = refused.getDescription().lines().findFirst().orElse("The database cannot be opened");
        return Optional.of(new StoresUnavailableException(
                "database-refused", reason + (reason.endsWith(".") ? " " : ". ") + refused.getAction(), failure));
    }
}
