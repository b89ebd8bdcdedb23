package org.spatialplan.web.imports;

import org.spatialplan.job.JobSettings;

/**
 * The settings of imports over HTTP.
 *
 * @param token key that each request carries, at least 16 characters; empty if imports are off
 * @param jobs where imports are kept until they are committed or cancelled, and how many
 */
public record ImportSettings(String token, JobSettings jobs) {}
