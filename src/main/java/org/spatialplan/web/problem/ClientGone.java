package org.spatialplan.web.problem;

import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Finds out whether an answer failed because the client closed the connection. */
public final class ClientGone {

    private static final int DEEPEST = 20;

    private ClientGone() {}

    /**
     * Whether the client caused a failure by leaving.
     *
     * @param e the failure, whose causes are searched too
     */
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
