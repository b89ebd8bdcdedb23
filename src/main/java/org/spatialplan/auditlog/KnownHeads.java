package org.spatialplan.auditlog;

import java.util.List;
import java.util.function.Supplier;

/** Entries of the log that are known outside of it, so that a cut at its end is seen. Thread-safe. */
@FunctionalInterface
public interface KnownHeads extends Supplier<List<AuditHead>> {}
