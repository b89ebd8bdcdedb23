package org.spatialplan.parcel;

import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Messages;

/**
 * Limits the size of one parcel's geometry. Sizes are taken from the counts in the file before memory is allocated.
 * Beyond these limits the parcel is unreadable, in every format alike; all parcels together count against the
 * {@link WorkLimit} of the work. Used for one geometry.
 */
public final class GeometrySize {

    /** The largest number of vertices: more than the whole red line of a city has, or what a small heap can hold. */
    public static final int MAX_VERTICES =
            (int) Math.min(2_000_000, Runtime.getRuntime().maxMemory() / 512);

    /**
     * The largest number of rings, lines, points and polygons. Each takes some hundred bytes of objects, even an empty
     * one.
     */
    public static final int MAX_PARTS = 500_000;

    private static final int ASK_EVERY = 1 << 10;

    private final long maxVertices;
    private final long maxParts;
    private long vertices;
    private long parts;

    /** A size within the limits of one parcel. */
    public GeometrySize() {
        this(MAX_VERTICES, MAX_PARTS);
    }

    private GeometrySize(long maxVertices, long maxParts) {
        this.maxVertices = maxVertices;
        this.maxParts = maxParts;
    }

    /** A size without limits, for the project's own files. */
    public static GeometrySize unlimited() {
        return new GeometrySize(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /**
     * Adds vertices.
     *
     * @param count as the file states it
     * @throws UnreadableParcelException if the geometry has too many
     * @throws org.spatialplan.geo.OverLimitException if the work has too many
     */
    public void addVertices(long count) {
        long before = vertices / ASK_EVERY;
        vertices += count;
        WorkLimit.addVertices(count);
        if (vertices > maxVertices) {
            throw new UnreadableParcelException("", Messages.of("format.geometry-more-than-vertices", MAX_VERTICES));
        }
        if (vertices / ASK_EVERY != before) {
            WorkLimit.ask();
        }
    }

    /**
     * Adds parts.
     *
     * @throws UnreadableParcelException if the geometry has too many
     */
    public void addParts(long count) {
        parts += count;
        if (parts > maxParts) {
            throw new UnreadableParcelException("", Messages.of("format.geometry-more-than-rings", MAX_PARTS));
        }
    }
}
