package org.spatialplan.conflict;

import java.util.Optional;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.VerdictChange;
import org.spatialplan.conflict.ground.CheckedGround;

/**
 * What a changed line does to one submitted site.
 *
 * @param before the site and its verdict by the line before
 * @param after the same by the line after
 */
public record SiteChange(CheckedGround before, CheckedGround after) {

    /** Returns the change; empty if the site could not be checked. */
    public Optional<VerdictChange> verdict() {
        boolean checked = before.verdict().state() != ConflictState.NOT_CHECKED
                && after.verdict().state() != ConflictState.NOT_CHECKED;
        return checked
                ? Optional.of(new VerdictChange(after.verdict().subject(), before.verdict(), after.verdict()))
                : Optional.empty();
    }
}
