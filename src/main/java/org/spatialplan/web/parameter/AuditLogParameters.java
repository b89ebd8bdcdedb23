package org.spatialplan.web.parameter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditMoments;
import org.spatialplan.auditlog.AuditPage;
import org.spatialplan.text.Messages;

/** The parameters that choose entries of the audit log. An entry has to meet all that are given. */
public record AuditLogParameters(
        String from, String to, String who, String what, String subject, String limit, String below) {

    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 1000;

    private static final QueryParameter<String> FROM =
            moment("from").means("The earliest time; a day counts whole.").example("2026-11-01");
    private static final QueryParameter<String> TO = moment("to")
            .means("The time before which they are; a day counts whole.")
            .example("2026-11-30");
    private static final QueryParameter<String> WHO = QueryParameter.text("who")
            .means("Id or whole name of the caller. A name that no entry has is refused.")
            .example("key:1f0c");
    private static final QueryParameter<AuditAct> WHAT = QueryParameter.constant("what", AuditAct.class)
            .means("What was done.")
            .example("layer-imported");
    private static final QueryParameter<String> SUBJECT = QueryParameter.text("subject")
            .means("The thing, or the beginning of its path up to a slash.")
            .example("layers/red-lines");
    private static final QueryParameter<Integer> LIMIT = QueryParameter.whole("limit", 1, MAX_LIMIT)
            .byDefault(DEFAULT_LIMIT)
            .means("At most this many, 1 to 1000; 200 if left out. Files have all.")
            .example("200");
    private static final QueryParameter<Long> BELOW = QueryParameter.of(
                    "below", Messages.of("query.expected.whole-number-from", 1), text -> Optional.of(text)
                            .filter(digits -> digits.matches("[1-9]\\d{0,17}"))
                            .map(Long::valueOf))
            .means("Only entries of smaller number: the next page. Files have all.")
            .example("1001");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(FROM, TO, WHO, WHAT, SUBJECT, LIMIT, BELOW);

    private static QueryParameter<String> moment(String name) {
        return QueryParameter.of(
                name, Messages.of("query.expected.moment"), text -> AuditMoments.beginning(text, ZoneOffset.UTC)
                        .map(time -> text));
    }

    /**
     * The filter of entries.
     *
     * @param city the time zone of days
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public AuditFilter toFilter(ZoneId city) {
        Optional<Instant> beginning = FROM.parse(from).flatMap(text -> AuditMoments.beginning(text, city));
        Optional<Instant> end = TO.parse(to).flatMap(text -> AuditMoments.end(text, city));
        return new AuditFilter(
                beginning, end, WHO.parse(who), WHAT.parse(what).map(AuditAct::code), SUBJECT.parse(subject));
    }

    /**
     * The page, the newest entries first.
     *
     * @throws org.spatialplan.query.BadParameterException if a value is out of bounds
     */
    public AuditPage toPage() {
        return AuditPage.below(
                BELOW.parse(below).orElse(Long.MAX_VALUE), LIMIT.parse(limit).orElse(DEFAULT_LIMIT));
    }
}
