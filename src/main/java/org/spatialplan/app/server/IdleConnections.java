package org.spatialplan.app.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Closes connections without a request in progress, which are kept for a next request or have part of a head. The
 * quietest are closed in time, so that there is always room for new ones; a head must not take long.
 */
final class IdleConnections {

    private static final long MAX_HEAD_LENGTH = TimeUnit.SECONDS.toNanos(20);

    /** A head of which this much has come will be complete at once. */
    private static final long HEAD_COMES = TimeUnit.MILLISECONDS.toNanos(250);

    /** A client that has just come is about to send a request, or has sent one that is not read yet. */
    private static final long JUST_COME = TimeUnit.SECONDS.toNanos(1);

    private IdleConnections() {}

    /**
     * A connection that may be closed.
     *
     * @param nanos how long it has sent nothing, or its head has been coming
     */
    private record Quiet(ClientChannel channel, long nanos, boolean head) {

        static Stream<Quiet> of(SocketWrapperBase<NioChannel> socket) {
            if (!(socket instanceof NioSocketWrapper wrapper)
                    || !(socket.getSocket() instanceof ClientChannel channel)
                    || channel.isBusy()) {
                return Stream.empty();
            }
            long head = channel.headSince();
            long nanos = head == 0
                    ? TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - wrapper.getLastRead())
                    : System.nanoTime() - head;
            return Stream.of(new Quiet(channel, nanos, head != 0));
        }
    }

    /**
     * Closes connections.
     *
     * @param most largest number of open ones; above three quarters of it, the number is reduced to half
     */
    static void trim(Collection<SocketWrapperBase<NioChannel>> open, int most) {
        List<Quiet> quiet = open.stream().flatMap(Quiet::of).toList();
        quiet.stream()
                .filter(each -> each.head() && each.nanos() > MAX_HEAD_LENGTH)
                .forEach(each -> each.channel().dismiss());
        int now = open.size();
        if (now > most * 3 / 4) {
            quiet.stream()
                    .filter(each -> each.nanos() > (each.head() ? HEAD_COMES : JUST_COME))
                    .sorted(Comparator.comparingLong(Quiet::nanos).reversed())
                    .limit(now - most / 2)
                    .forEach(each -> each.channel().dismiss());
        }
    }
}
