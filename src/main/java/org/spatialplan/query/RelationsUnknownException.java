package org.spatialplan.query;

import org.spatialplan.geo.CodedException;
import org.spatialplan.plan.Plan;
import org.spatialplan.text.Messages;

/** A question needs to know how items of the plan belong to each other, and this version of the plan does not say it. */
public final class RelationsUnknownException extends CodedException {

    /** The code of the fault, and of the remark where only a part of an answer is missing. */
    public static final String CODE = "relations-not-stored";

    private RelationsUnknownException() {
        super(CODE, Messages.of("query.relations-not-stored"), false);
    }

    /** Requires that relations are known: an empty answer would read as none. */
    public static void require(Plan plan) {
        if (!plan.areRelationsKnown()) {
            throw new RelationsUnknownException();
        }
    }
}
