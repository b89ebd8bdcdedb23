package org.spatialplan.web.gate;

/** A turn that is taken. Closing it admits the next piece of work; closing it again does nothing. */
@FunctionalInterface
public interface Turn extends AutoCloseable {

    /** The turn of work that needs none. */
    Turn NONE = () -> {};

    @Override
    void close();
}
