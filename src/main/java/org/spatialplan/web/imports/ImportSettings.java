package org.spatialplan.web.imports;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What imports over HTTP need to know.
 *
 * @param folder where they are kept until they are committed or given up
 * @param token key that each request carries, of 16 characters or more; empty if nobody may import
 * @param mostBytes of all their files together
 * @param mostWaiting imports that wait or run
 * @param keep how long an import is kept that is over
 */
public record ImportSettings(Path folder, String token, long mostBytes, int mostWaiting, Duration keep) {}
