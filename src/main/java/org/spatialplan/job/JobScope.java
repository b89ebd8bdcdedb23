package org.spatialplan.job;

import java.util.function.Supplier;

/** Lets the thread of a job see what its asker sees, and no more. Thread-safe. */
public interface JobScope {

    /** All askers see the same. */
    JobScope SAME = new JobScope() {
        @Override
        public <T> T ask(Asker asker, Supplier<T> work) {
            return work.get();
        }
    };

    /** Works in the calling thread for the asker of a job. */
    <T> T ask(Asker asker, Supplier<T> work);
}
