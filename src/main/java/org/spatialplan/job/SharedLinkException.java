package org.spatialplan.job;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A shared link that cannot be used or made. */
public final class SharedLinkException extends CodedException {

    /** Why. */
    public enum Reason {
        /** There is none. */
        UNKNOWN,
        /** It ended or was revoked. */
        OVER,
        /** As many lead to the thing as may be. */
        TOO_MANY
    }

    private final Reason reason;

    private SharedLinkException(Reason reason, String code, String key, Object... arguments) {
        super(code, Messages.of(key, arguments), false);
        this.reason = reason;
    }

    static SharedLinkException unknown() {
        return new SharedLinkException(Reason.UNKNOWN, "no-such-link", "job.link.unknown");
    }

    static SharedLinkException over() {
        return new SharedLinkException(Reason.OVER, "link-over", "job.link.over");
    }

    static SharedLinkException tooMany(int max) {
        return new SharedLinkException(Reason.TOO_MANY, "too-many-links", "job.link.many", max);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
