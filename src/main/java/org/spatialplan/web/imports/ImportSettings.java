package org.spatialplan.web.imports;

import org.spatialplan.job.JobSettings;

/**
 * The settings of imports over HTTP.
 *
 * @param token a key with the role editor from before there were API keys, at least 16 characters; empty for none
 * @param jobs where imports are kept until they are committed or cancelled, and how many
 */
public record ImportSettings(String token, JobSettings jobs) {}
