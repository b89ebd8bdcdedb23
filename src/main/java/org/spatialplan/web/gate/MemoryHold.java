package org.spatialplan.web.gate;

/** What one request holds in memory, its body first and then its answer, until it is answered. Not thread-safe. */
public final class MemoryHold {

    private final HeldMemory memory;
    private final long mostBodyBytes;
    private long bytes;

    MemoryHold(HeldMemory memory, long mostBodyBytes) {
        this.memory = memory;
        this.mostBodyBytes = mostBodyBytes;
    }

    /** How many it holds now. */
    long bytes() {
        return bytes;
    }

    /** Of the body. */
    public long mostBodyBytes() {
        return mostBodyBytes;
    }

    /** @throws BusyException if there is no room for so many bytes more */
    public void grow(long more) {
        memory.take(more);
        bytes += more;
    }

    /** The body is read, and is let go for the answer. @throws BusyException if there is no room for it */
    public void answer(byte[] answer) {
        release();
        grow(answer.length);
    }

    void release() {
        memory.give(bytes);
        bytes = 0;
    }
}
