package org.spatialplan.app.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.AccessEvents;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyRefusedException;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.TooManyWrongKeysException;
import org.spatialplan.access.WrongKeyBrake;

/** Finds the caller to whom a key was given, and slows down who tries keys. Thread-safe. */
final class KnownKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KnownKeys.class);

    private final ImportToken token;
    private final KeyRing keys;
    private final WrongKeyBrake brake;
    private final AccessEvents events;

    KnownKeys(ImportToken token, KeyRing keys, WrongKeyBrake brake, AccessEvents events) {
        this.token = token;
        this.keys = keys;
        this.brake = brake;
        this.events = events;
    }

    /**
     * Returns the caller of a key.
     *
     * @param address of the client
     * @throws KeyRefusedException if the key is not valid
     * @throws TooManyWrongKeysException if the key was not looked at
     */
    Caller caller(String key, String address) {
        String network = ClientNetwork.of(address);
        Caller holder;
        try {
            holder = token.is(key) ? ImportToken.CALLER : keys.holder(key);
        } catch (KeyRefusedException e) {
            brake.check(network, null);
            brake.wrong(network);
            LOG.info("{} from {}", e.code(), network);
            events.keyRefused(e.subject());
            throw e;
        }
        brake.check(network, holder);
        if (brake.right(network, holder)) {
            events.keyUsed(holder);
        }
        return holder;
    }
}
