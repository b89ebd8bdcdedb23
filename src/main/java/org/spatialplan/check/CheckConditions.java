package org.spatialplan.check;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * The circumstances under which the ground is to be used.
 *
 * @param nationalProject whether it is a national major project (国家重大项目)
 * @param approval the area that an opinion or approval covers, in metres of the ground frame; empty if there is none
 */
public record CheckConditions(boolean nationalProject, Optional<Geometry> approval) {

    public static final CheckConditions NONE = new CheckConditions(false, Optional.empty());
}
