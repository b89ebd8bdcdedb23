package org.spatialplan.web.parameter;

import java.util.List;
import org.spatialplan.auditlog.AuditHead;
import org.spatialplan.text.Messages;

/** The parameters of a check of the audit log. */
public record AuditCheckParameters(String head) {

    private static final QueryParameter<AuditHead> HEAD = QueryParameter.of(
                    "head", Messages.of("auditlog.expected.head"), AuditHead::find)
            .means("Number and hash of an entry that was noted earlier, as `head` of an answer has them.")
            .example("12:" + "0a".repeat(32));

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(HEAD);

    /**
     * The entry that must be in the log; empty if none is stated.
     *
     * @throws org.spatialplan.query.BadParameterException if it is not a number and a hash
     */
    public List<AuditHead> toKnown() {
        return HEAD.parse(head).stream().toList();
    }
}
