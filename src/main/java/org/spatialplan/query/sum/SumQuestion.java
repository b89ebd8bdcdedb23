package org.spatialplan.query.sum;

import java.util.Optional;
import org.spatialplan.plan.QuantityKind;

/**
 * How projects are summed.
 *
 * @param method of the money; a quantity is never divided
 * @param quantity to be summed beside the money
 */
public record SumQuestion(Grouping by, SumMethod method, Optional<QuantityKind> quantity) {}
