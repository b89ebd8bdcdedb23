package org.spatialplan.plan;

import org.spatialplan.geo.CodedException;

/** The plan's data contradict themselves or reference something that does not exist. */
public final class PlanException extends CodedException {

    public PlanException(String code, String message) {
        super(code, message);
    }
}
