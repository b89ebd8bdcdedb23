package org.spatialplan.app.operation;

import java.util.Map;
import org.slf4j.MDC;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** Hands the log context of a request to the thread that streams its answer. */
@Component
class LogContext implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable task) {
        Map<String, String> known = MDC.getCopyOfContextMap();
        return () -> {
            if (known != null) {
                MDC.setContextMap(known);
            }
            try {
                task.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
