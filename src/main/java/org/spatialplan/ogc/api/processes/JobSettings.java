package org.spatialplan.ogc.api.processes;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where jobs are kept, and how many of them.
 *
 * @param folder of all
 * @param mostBytes of all files of all jobs together
 * @param mostFileBytes of one file that is sent in
 * @param mostWaiting jobs that wait or run
 * @param mostWaitingOfOne of them of one client
 * @param mostKept jobs that are over
 * @param keep how long a job is kept that is over
 */
public record JobSettings(
        Path folder,
        long mostBytes,
        long mostFileBytes,
        int mostWaiting,
        int mostWaitingOfOne,
        int mostKept,
        Duration keep) {}
