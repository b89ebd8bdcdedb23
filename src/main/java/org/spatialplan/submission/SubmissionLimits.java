package org.spatialplan.submission;

/**
 * The part of the heap that one submission may take. All limits are shares of the heap, so that several submissions at
 * once fit beside pictures, tiles and the map.
 *
 * @param maxFileBytes the longest file that is held in memory as a whole: a request's body, an approval, a text format.
 *     It is 1/16 of the heap and at most 64 MB; larger files are sent to a process
 * @param maxSampledVertices the largest number of vertices of the first parcels, which are in memory while a file is
 *     diagnosed: about 1/20 of the heap
 * @param maxComparedVertices the largest number of vertices of all parcels that are compared with each other, each in
 *     memory as it was read and in metres: about 1/20 of the heap
 * @param maxOutlines the largest number of outlines that are kept to find duplicates, at up to 50 bytes each: about
 *     1/20 of the heap
 */
public record SubmissionLimits(int maxFileBytes, long maxSampledVertices, long maxComparedVertices, int maxOutlines) {

    /**
     * The heap in bytes that is planned for one vertex: about five times the memory that reading, checking and
     * reporting take at once.
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
