package org.spatialplan.web.problem;

import org.spatialplan.geo.CodedException;

/** A request that is better run as a process, or is too large for anything. */
public final class TooLargeException extends CodedException {

    /** What else a caller may do. */
    static final String AS_JOB_ZH = "；或以任务方式提交：POST /ogc/processes/conflict-check/execution";

    static final String AS_JOB = "; or run it as a process: POST /ogc/processes/conflict-check/execution";

    private final String messageZh;

    private TooLargeException(String messageZh, String message, boolean toBeRunAsProcess) {
        super("too-large", toBeRunAsProcess ? message + AS_JOB : message);
        this.messageZh = toBeRunAsProcess ? messageZh + AS_JOB_ZH : messageZh;
    }

    /** For what is too large for a process, too. */
    public static TooLargeException inAnyWay(String what) {
        return new TooLargeException(what, what, false);
    }

    /** @param zh what is too large, in Chinese; {@code en} in English */
    public TooLargeException(String zh, String en) {
        this(zh, en, true);
    }

    @Override
    public String messageZh() {
        return messageZh;
    }
}
