package org.spatialplan.query.sum;

import java.util.Optional;

/**
 * One group.
 *
 * @param key id of the field, district, body and so on, the year, or the word of the period or precision
 * @param count projects that surely stand in the group
 * @param investment their money by the method, in 万元 (10,000 yuan)
 * @param possible further projects, which may stand in the group
 * @param alone the quantity of those that stand in no other group
 * @param shared the quantity of those that stand in other groups as well, whole: what part of it belongs here, the plan
 *     does not say
 */
public record GroupSum(
        String key,
        int count,
        long investment,
        Tally possible,
        Optional<QuantitySum> alone,
        Optional<QuantitySum> shared) {}
