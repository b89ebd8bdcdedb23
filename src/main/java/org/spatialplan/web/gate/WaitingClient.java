package org.spatialplan.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The client that waits for an answer: whether it has hung up, and whether it has waited longer than permitted. The
 * thread that answers asks often, so the connection is checked only from time to time. Used by one thread.
 */
public final class WaitingClient implements BooleanSupplier {

    /** Request attribute with a {@link BooleanSupplier} that checks whether the connection is closed. */
    public static final String HUNG_UP = WaitingClient.class.getName() + ".hungUp";

    /** The longest time that one answer may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(20).toNanos();

    private final BooleanSupplier connection;
    private final long begin = System.nanoTime();
    private long lastLook = begin;
    private boolean gone;

    /**
     * A client whose time begins now.
     *
     * @param connection whether the connection is closed
     */
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

    /** Whether the client has left or has waited too long. */
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
