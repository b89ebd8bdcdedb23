package org.spatialplan.submission;

import java.util.Optional;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.OutlineHash;

/**
 * Finds parcels with the same outline as an earlier one by a 64-bit hash of the vertices. The hash table consists of
 * plain arrays, so that a million parcels take about 30 MB. After {@link #MOST} different outlines no more are added;
 * reports state that. Not thread-safe.
 */
public final class DuplicateOutlines {

    private static final int FEWEST = 16;
    /** The largest number of different outlines that are kept. */
    public static final int MOST = SubmissionLimits.HERE.maxOutlines();

    private long[] hashes = new long[FEWEST];
    private long[] numbers = new long[FEWEST];
    private int count;

    /**
     * The number of the earlier parcel with the same outline; empty if this is the first, or its geometry cannot be
     * read.
     */
    public Optional<Long> earlier(Parcel parcel) {
        return parcel.geometry().flatMap(geometry -> earlier(OutlineHash.of(geometry) | 1, parcel.number()));
    }

    private Optional<Long> earlier(long hash, long number) {
        int slot = slot(hash, hashes);
        if (hashes[slot] == hash) {
            return Optional.of(numbers[slot]);
        }
        if (count < MOST) {
            hashes[slot] = hash;
            numbers[slot] = number;
            if (++count * 2 > hashes.length) {
                grow();
            }
        }
        return Optional.empty();
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new long[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i], hashes);
                hashes[slot] = oldHashes[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /** The index of the slot with a hash, or of the empty slot for it. The value 0 marks an empty slot. */
    private static int slot(long hash, long[] hashes) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
