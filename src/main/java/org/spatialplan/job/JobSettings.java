package org.spatialplan.job;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where jobs of one kind are kept, and how many of them.
 *
 * @param name prefix of the settings, for messages, for example {@code spatialplan.jobs}
 * @param folder of all
 * @param maxBytes of all files of all jobs together
 * @param maxFileBytes of one file that is sent in
 * @param mostWaiting jobs that wait or run
 * @param mostWaitingOfOne of them of one client
 * @param mostKept jobs that are over
 * @param spared how long a job that is over is kept, even if others need its room
 * @param keep how long a job is kept that is over
 */
public record JobSettings(
        String name,
        Path folder,
        long maxBytes,
        long maxFileBytes,
        int mostWaiting,
        int mostWaitingOfOne,
        int mostKept,
        Duration spared,
        Duration keep) {}
