package org.spatialplan.access;

import java.util.function.Supplier;

/** Tells who asks on this thread: the caller of the request, else the service itself. Thread-safe. */
public interface CurrentCaller extends Supplier<Caller> {}
