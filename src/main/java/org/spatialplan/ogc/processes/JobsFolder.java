package org.spatialplan.ogc.processes;

import java.nio.file.Path;

/** Where jobs are kept. */
public record JobsFolder(Path path) {}
