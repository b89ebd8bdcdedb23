package org.spatialplan.auditlog;

import java.util.function.Supplier;

/** Tells who acts on this thread, from where, and through which door. Thread-safe. */
public interface CurrentCircumstances extends Supplier<Circumstances> {}
