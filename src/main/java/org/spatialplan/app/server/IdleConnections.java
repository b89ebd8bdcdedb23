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
 * Connections on which nothing is being answered: kept for a next request, or with the head of one that has come in part. There is
 * room for new ones always, as the quietest are closed before there is none; nobody needs long for a head.
 */
final class IdleConnections {

    private static final long MAX_HEAD_LENGTH = TimeUnit.SECONDS.toNanos(20);

    /** A head that came so far comes in full at once. */
    private static final long HEAD_COMES = TimeUnit.MILLISECONDS.toNanos(250);

    /** Who has just come is about to send a request, or has sent one that nobody has looked at yet. */
    private static final long JUST_COME = TimeUnit.SECONDS.toNanos(1);

    private IdleConnections() {}

    /** One that could be closed. @param nanos for how long it has sent nothing, or its head has been coming */
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

    /** @param most that may be open; once three quarters are, they become half of them again */
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
