package org.spatialplan.history;

import java.util.List;
import org.spatialplan.layer.Renewal;
import org.spatialplan.layer.VersionInfo;

/**
 * What a rollback added.
 *
 * @param version of the layer
 * @param renewed versions of the layers that are derived from it, added with it
 * @param kept layers that are derived from it and keep their version, with the reason
 */
public record RolledBack(VersionInfo version, List<VersionInfo> renewed, List<Renewal> kept) {}
