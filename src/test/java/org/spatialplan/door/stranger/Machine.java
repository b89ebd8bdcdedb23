package org.spatialplan.door.stranger;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What others do on the machine meanwhile, such as another process of the same run: a promise in seconds is one for a machine that the
 * service has for itself.
 */
public final class Machine {

    /** Beyond that nothing can be told. */
    private static final double MOST = 20;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ServiceProcess service;
    private final long begin = System.nanoTime();
    private final double ours;

    /** Begins to look. */
    public Machine(ServiceProcess service) {
        this.service = service;
        this.ours = oursSeconds();
        system.getCpuLoad(); // each call tells of the time since the one before
    }

    private double oursSeconds() {
        Duration asked = service.cpu();
        return system.getProcessCpuTime() / 1e9 + asked.toNanos() / 1e9;
    }

    /** How many times as long as on a machine of its own something took since the begin: 1 if nobody else worked. */
    public double slowness() {
        double all = (System.nanoTime() - begin) / 1e9 * system.getAvailableProcessors();
        double others = Math.max(0, system.getCpuLoad() * all - (oursSeconds() - ours));
        return Math.min(MOST, all / Math.max(all / MOST, all - others));
    }
}
