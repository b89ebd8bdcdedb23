package org.spatialplan.conflict;

import java.util.Optional;
import org.spatialplan.format.rules.DataFile;

/**
 * The files of which a report was made, as they were sent.
 *
 * @param parcels the file of the grounds
 * @param approval the file of the area that an approval covers; empty if there is none, or it came as a parameter
 */
public record SubmittedFiles(DataFile parcels, Optional<DataFile> approval) {}
