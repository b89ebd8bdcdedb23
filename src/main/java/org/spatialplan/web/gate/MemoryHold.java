package org.spatialplan.web.gate;

/**
 * The memory that one request holds until it is answered: first for its body, then for its answer. Not thread-safe.
 */
public final class MemoryHold {

    private final HeldMemory memory;
    private final long maxBodyBytes;
    private long bytes;

    MemoryHold(HeldMemory memory, long maxBodyBytes) {
        this.memory = memory;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** The bytes that the request holds now. */
    long bytes() {
        return bytes;
    }

    /** The longest body in bytes. */
    public long maxBodyBytes() {
        return maxBodyBytes;
    }

    /**
     * Reserves more memory.
     *
     * @throws BusyException if there is no room for the additional bytes
     */
    public void grow(long more) {
        memory.take(more);
        bytes += more;
    }

    /**
     * Releases the memory of the body, which is read, and reserves memory for the answer.
     *
     * @throws BusyException if there is no room for the answer
     */
    public void answer(byte[] answer) {
        release();
        grow(answer.length);
    }

    void release() {
        memory.give(bytes);
        bytes = 0;
    }
}
