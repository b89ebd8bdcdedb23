package org.spatialplan.submission;

/**
 * What one submission may take of the heap. All figures are shares of it, so that several submissions at once fit beside pictures,
 * tiles and the map.
 *
 * @param maxFileBytes of a file that is in memory as a whole: a request's body, an approval, a text format. 1/16 of the heap, no more
 *     than 64 MB: a larger file is better sent to a process
 * @param maxSampledVertices of the first parcels, which are in memory while a file is diagnosed: about 1/20 of the heap
 * @param maxComparedVertices of all parcels that are compared with each other, each in memory as it was read and on the ground: about
 *     1/20 of the heap
 * @param maxOutlines that are remembered to find duplicates, at up to 50 bytes each: about 1/20 of the heap
 */
public record SubmissionLimits(int maxFileBytes, long maxSampledVertices, long maxComparedVertices, int maxOutlines) {

    /**
     * Bytes of heap that are reckoned for a vertex of a piece of work: about five times of what reading, checking and reporting it
     * keeps in memory at once.
     */
    public static final int HEAP_BYTES_PER_VERTEX = 2048;

    /** The limits of this process. */
    public static final SubmissionLimits HERE = ofHeap(Runtime.getRuntime().maxMemory());

    /** The limits for a heap of a size in bytes. */
    public static SubmissionLimits ofHeap(long heapBytes) {
        long vertices = Math.min(1_000_000, heapBytes / HEAP_BYTES_PER_VERTEX);
        return new SubmissionLimits((int) Math.min(64 << 20, heapBytes / 16), vertices, vertices, (int)
                Math.min(4_000_000, heapBytes / 1024));
    }
}
