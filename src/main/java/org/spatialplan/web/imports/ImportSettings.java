package org.spatialplan.web.imports;

import java.nio.file.Path;

/**
 * What imports over HTTP need to know.
 *
 * @param folder where they are kept until they are committed or given up
 * @param token key that each request carries, of 16 characters or more; empty if nobody may import
 */
public record ImportSettings(Path folder, String token) {}
