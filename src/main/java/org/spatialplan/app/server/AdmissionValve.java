package org.spatialplan.app.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.spatialplan.web.BodyLimit;

/**
 * Limits requests before everything else: probes are answered at once, and of the others as many as there is room for.
 * After a request, the rest of its body is discarded within bounds.
 */
final class AdmissionValve extends ValveBase {

    /**
     * The largest discarded rest in bytes: as much as a check takes. Some clients read an answer only after they have
     * sent everything, Java's own among them, and one that is cut off while it sends does not read it at all.
     */
    private static final long MAX_THROWN_AWAY = 64L << 20;

    /** The longest wait for more of it, in nanoseconds. */
    private static final long MAX_WAIT = TimeUnit.SECONDS.toNanos(1);

    /** The longest time for all of it, in nanoseconds. */
    private static final long MAX_THROWING_AWAY = TimeUnit.SECONDS.toNanos(30);

    private final ServedRequests served;
    private final Probes probes;
    private final Refusal refusal;

    AdmissionValve(ServedRequests served, Probes probes, Refusal refusal) {
        super(true);
        this.served = served;
        this.probes = probes;
        this.refusal = refusal;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!(request.getCoyoteRequest().getInputBuffer() instanceof BodyFromClient body)
                || body.client().isCounted()) {
            getNext().invoke(request, response); // the end of an answer that was made in the background, too
            return;
        }
        body.begin(body.client());
        body.client().begin(false);
        if (probes.answer(request, response)) {
            return;
        }
        if (served.enter()) {
            serve(request, response, body);
        } else {
            refusal.tell(request, response);
        }
        if (!request.isAsyncStarted()) {
            discardRest(request, response, body);
        }
    }

    private void serve(Request request, Response response, BodyFromClient body) throws IOException, ServletException {
        body.client().begin(true);
        request.setAttribute(BodyLimit.ATTRIBUTE, (LongConsumer) body::limit);
        try {
            getNext().invoke(request, response);
        } finally {
            if (!request.isAsyncStarted()) {
                leave(body.client());
            }
        }
    }

    private void leave(ClientChannel client) {
        if (client.leave()) {
            served.leave();
        }
    }

    /** Discards the rest of a body. The answer is sent before, because the client may wait for it. */
    private static void discardRest(Request request, Response response, BodyFromClient body) throws IOException {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        if (read.get()) {
            return;
        }
        response.finishResponse();
        body.throwAway(MAX_THROWN_AWAY, MAX_WAIT, MAX_THROWING_AWAY);
    }
}
