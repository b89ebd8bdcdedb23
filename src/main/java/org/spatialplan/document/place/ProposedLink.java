package org.spatialplan.document.place;

import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;

/**
 * A link that the plan's words suggest. A person accepts it or not.
 *
 * @param evidence where in the plan: annex and row, or box and item
 * @param words the plan's words that name the place
 * @param line of the row or item in the document
 * @param place where the words begin: the column and the character, from 1
 * @param note what a person should look at, may be empty
 */
public record ProposedLink(
        Subject subject,
        FeatureRef target,
        Role role,
        Precision precision,
        String evidence,
        String words,
        int line,
        String place,
        String note) {}
