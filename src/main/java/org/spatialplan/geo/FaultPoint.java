package org.spatialplan.geo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A named place between two steps, where a kill or a power cut may separate them. In operation nothing happens there. A
 * test looks there at what such an end would leave on the disk. With {@code -Dspatialplan.fault-point=store.commit:2}
 * the process ends the second time that it reaches the place, as {@code kill -9} ends it. Thread-safe.
 */
public final class FaultPoint {

    /** The exit code of a process that is killed. */
    private static final int KILLED = 137;

    /** A property of the virtual machine and no setting: no configuration may end a service. */
    private static final String PROPERTY = "spatialplan.fault-point";

    private static volatile Consumer<String> listener = ofProperty(System.getProperty(PROPERTY));

    private FaultPoint() {}

    /** Tells that a place is reached. */
    public static void reach(String place) {
        Consumer<String> listening = listener;
        if (listening != null) {
            listening.accept(place);
        }
    }

    /** Sets who is told, for tests; null for nobody. */
    static void listen(Consumer<String> told) {
        listener = told;
    }

    private static Consumer<String> ofProperty(String point) {
        if (point == null || point.isBlank()) {
            return null;
        }
        String[] parts = point.split(":");
        AtomicInteger left = new AtomicInteger(parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
        return place -> {
            if (place.equals(parts[0]) && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
    }
}
