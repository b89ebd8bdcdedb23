package org.spatialplan.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The client that waits for an answer: whether it has hung up, and whether it has waited longer than one may. Asked often
 * and by one thread, the one that answers; so it looks at the connection now and then only.
 */
public final class WaitingClient implements BooleanSupplier {

    /** Request attribute: a {@link BooleanSupplier} that looks whether the connection is closed. */
    public static final String HUNG_UP = WaitingClient.class.getName() + ".hungUp";

    /** How long one answer may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(20).toNanos();

    private final BooleanSupplier connection;
    private final long begin = System.nanoTime();
    private long lastLook = begin;
    private boolean gone;

    public WaitingClient(BooleanSupplier connection) {
        this.connection = connection;
    }

    /** The client of the request that the calling thread answers. */
    public static WaitingClient current() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Object connection = request.getAttribute(HUNG_UP);
        return new WaitingClient(connection instanceof BooleanSupplier supplier ? supplier : () -> false);
    }

    /** Whether nobody waits any more. */
    @Override
    public boolean getAsBoolean() {
        return isGone() || isLate();
    }

    /** Whether the connection is closed. */
    public boolean isGone() {
        long now = System.nanoTime();
        if (!gone && now - lastLook >= LOOK_EVERY_NANOS) {
            lastLook = now;
            gone = connection.getAsBoolean();
        }
        return gone;
    }

    /** Whether the answer has taken too long. */
    public boolean isLate() {
        return System.nanoTime() - begin > PATIENCE.toNanos();
    }
}
