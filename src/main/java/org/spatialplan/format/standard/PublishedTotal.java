package org.spatialplan.format.standard;

import java.time.LocalDate;
import java.util.List;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.text.LocalizedText;

/**
 * The area of a layer that an authority published, with which the total of a file is compared.
 *
 * @param layer id of the city's layer
 * @param amount in the unit in which it was published
 * @param atLeast whether it is a lower bound (不低于)
 * @param basis what was summed
 * @param published day of publication
 * @param remarks known reasons why a file may have another total
 */
public record PublishedTotal(
        String layer,
        double amount,
        AreaUnit unit,
        boolean atLeast,
        Basis basis,
        LocalDate published,
        LocalizedText source,
        List<LocalizedText> remarks) {

    public PublishedTotal {
        remarks = List.copyOf(remarks);
    }

    /** What a published total sums. */
    public enum Basis {
        /** The ground within the outlines. */
        OUTLINE,
        /** The areas that the features declare, for example without ridges of fields. */
        DECLARED
    }

    /** The total in m². */
    public double m2() {
        return unit.toM2(amount);
    }
}
