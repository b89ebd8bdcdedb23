package org.spatialplan.app.server;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tells connections when a thread attends to them, and limits the bodies of requests. */
final class BoundedProcessor extends Http11Processor {

    private final BodyFromClient body;

    BoundedProcessor(BoundedProtocol protocol, Adapter adapter) {
        super(protocol, adapter);
        body = new BodyFromClient(request);
        request.setInputBuffer(body);
    }

    @Override
    public SocketState process(SocketWrapperBase<?> socket, SocketEvent event) throws IOException {
        if (!(socket.getSocket() instanceof ClientChannel client)) {
            return super.process(socket, event);
        }
        body.begin(client);
        client.attended();
        SocketState state = SocketState.CLOSED;
        try {
            state = super.process(socket, event);
            return state;
        } finally {
            // an answer that is made in the background goes on being answered
            if (!isAsync()) {
                client.unattended(state == SocketState.LONG);
            }
        }
    }
}
