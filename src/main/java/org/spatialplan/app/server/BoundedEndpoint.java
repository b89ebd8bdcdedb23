package org.spatialplan.app.server;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** Makes connections with limited patience. */
final class BoundedEndpoint extends NioEndpoint {

    private WaitingClients waiting;

    void bound(WaitingClients clients) {
        waiting = clients;
    }

    /** Makes a channel. With TLS, which a proxy should do, the web server's own limits apply to slow clients. */
    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        return isSSLEnabled() ? super.createChannel(buffers) : new ClientChannel(buffers, waiting);
    }
}
