package org.spatialplan.layer;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** Another writer was faster: the version to add follows one that is no longer the newest. Nothing was added. */
public final class VersionChangedException extends CodedException {

    /** The stable code, as in problem details. */
    public static final String CODE = "version-changed";

    private final int follows;
    private final int newest;

    /**
     * Makes the exception.
     *
     * @param what id of a layer, or {@code plan}
     * @param follows number of the version that the writer knew; 0 for none
     * @param newest number of the newest version; 0 for none
     */
    public VersionChangedException(String what, int follows, int newest) {
        super(CODE, Messages.of("layer.version-changed", what, follows, newest));
        this.follows = follows;
        this.newest = newest;
    }

    /** Returns the number of the version that the writer knew; 0 for none. */
    public int follows() {
        return follows;
    }

    /** Returns the number of the newest version; 0 for none. */
    public int newest() {
        return newest;
    }
}
