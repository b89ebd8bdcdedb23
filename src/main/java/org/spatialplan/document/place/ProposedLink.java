package org.spatialplan.document.place;

import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Link;
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
 * @param note what a person should check; may be empty
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
        String note) {

    private static final int MAX_ID_LENGTH = 100;

    /** Makes a link of the plan. Its id is the same whenever the same place is proposed for the same item. */
    public Link toLink() {
        String id = ("proposed-" + subject + "-" + target).replace('/', '-');
        return new Link(
                id.length() <= MAX_ID_LENGTH
                        ? id
                        : id.substring(0, MAX_ID_LENGTH - 9) + Integer.toHexString(id.hashCode()),
                subject,
                target.toString(),
                Optional.empty(),
                role,
                precision,
                Link.Basis.NAMED,
                OptionalDouble.empty(),
                evidence,
                words,
                note);
    }
}
