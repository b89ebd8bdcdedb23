package org.spatialplan.conflict;

import java.util.List;

/**
 * An earlier check, prepared once more on the versions and rules that it used.
 *
 * @param check ready to run; open as long as its file is
 * @param changes what it was based on and is not the same any more
 */
public record RepeatedCheck(PreparedCheck check, List<BasisChange> changes) {}
