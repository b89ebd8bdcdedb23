package org.spatialplan.conflict;

import org.spatialplan.conflict.ground.CheckedGround;

/** Writes the rows of a batch of checked grounds. Used by one thread. */
public interface RowWriter {

    /** Adds the row of one ground. */
    void add(CheckedGround checked);

    /** All rows; nothing is added after that. */
    byte[] bytes();

    /** Makes writers. Thread-safe. */
    @FunctionalInterface
    interface Maker {

        /**
         * Makes the writer of one batch.
         *
         * @param expected about how many rows are added
         */
        RowWriter make(int expected);
    }
}
