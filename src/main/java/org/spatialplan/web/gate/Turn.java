package org.spatialplan.web.gate;

/** A turn that is taken; closing it lets the next one in. */
@FunctionalInterface
public interface Turn extends AutoCloseable {

    /** Of work that needs none. */
    Turn NONE = () -> {};

    @Override
    void close();
}
