package org.spatialplan.access;

/**
 * What callers may do who are not known. Immutable.
 *
 * @param openReading whether a caller without a key or login has the role {@link Role#READER}
 */
public record AccessSettings(boolean openReading) {}
