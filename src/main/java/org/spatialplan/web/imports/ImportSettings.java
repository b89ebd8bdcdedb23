package org.spatialplan.web.imports;

import org.spatialplan.job.JobSettings;

/**
 * What imports over HTTP need to know.
 *
 * @param token key that each request carries, of 16 characters or more; empty if nobody may import
 * @param jobs where imports are kept until they are committed or given up, and how many
 */
public record ImportSettings(String token, JobSettings jobs) {}
