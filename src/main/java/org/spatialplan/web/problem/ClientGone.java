package org.spatialplan.web.problem;

import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whether an answer failed because nobody is there any more to send the question or to take the answer. */
public final class ClientGone {

    private static final int DEEPEST = 20;

    private ClientGone() {}

    /** @param e whatever came up, and what caused it */
    public static boolean isWhy(Throwable e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
