package org.spatialplan.web.gate;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A request that the service has no room or no turn for now; the same may be answered a little later. */
public final class BusyException extends CodedException {

    private BusyException(LocalizedText text) {
        super("too-busy", text);
    }

    static BusyException noTurn() {
        return new BusyException(Messages.of("web.too-busy.no-turn"));
    }

    static BusyException queueFull() {
        return new BusyException(Messages.of("web.too-busy.queue-full"));
    }

    static BusyException noMemory() {
        return new BusyException(Messages.of("web.too-busy.no-memory"));
    }

    static BusyException stopping() {
        return new BusyException(Messages.of("web.too-busy.stopping"));
    }
}
