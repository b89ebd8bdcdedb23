package org.spatialplan.app.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.geo.GroundFrame;

/**
 * Prepares, while the beans are being wired, what the first of them wait for and what needs no setting: GeoTools, which looks for
 * its factories in all jars. Whatever goes wrong here goes wrong again where it is needed, and is told there.
 */
final class HeadStart {

    private static final Logger LOG = LoggerFactory.getLogger(HeadStart.class);
    /** Any meridian will do. */
    private static final double MERIDIAN = 105;

    private HeadStart() {}

    static void begin() {
        Thread thread = new Thread(HeadStart::prepare, "head-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void prepare() {
        try {
            GroundFrame.about(MERIDIAN);
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("The head start failed", e);
        }
    }
}
