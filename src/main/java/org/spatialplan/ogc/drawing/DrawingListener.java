package org.spatialplan.ogc.drawing;

/** Is told of each drawing, by the thread that drew it. Thread-safe. */
@FunctionalInterface
public interface DrawingListener {

    /** @param waited for its turn, and how long it drew, in nanoseconds */
    void drawn(long waited, long drew);
}
