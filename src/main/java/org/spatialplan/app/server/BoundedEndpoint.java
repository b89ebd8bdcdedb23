package org.spatialplan.app.server;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** Makes connections that know how long they have been waited for. */
final class BoundedEndpoint extends NioEndpoint {

    private WaitingClients waiting;

    void bound(WaitingClients clients) {
        waiting = clients;
    }

    /** With TLS, which a proxy should do, clients are as slow as the web server lets them be. */
    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        return isSSLEnabled() ? super.createChannel(buffers) : new ClientChannel(buffers, waiting);
    }
}
