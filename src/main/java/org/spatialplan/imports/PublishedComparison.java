package org.spatialplan.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.spatialplan.text.LocalizedText;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The total of a file beside the area that an authority published for the layer.
 *
 * @param amount as published, in {@code unit}
 * @param atLeast whether the published area is a lower bound
 * @param compared which total is compared: {@code outline} or {@code declared}
 * @param totalM2 that total in m²
 * @param measuredM2 ground within the outlines in m², ground in several features counted once where that is known
 * @param declaredM2 sum of the declared areas in m²
 * @param differenceM2 total less published area
 * @param share of the published area that the total is, 1 if they are equal
 * @param agrees whether the difference is within the agreement of the figures
 * @param explanations what may explain a difference, or must be known to understand it
 */
@JsonNaming(SnakeCaseStrategy.class)
public record PublishedComparison(
        double amount,
        String unit,
        boolean atLeast,
        LocalDate published,
        LocalizedText source,
        double publishedM2,
        String compared,
        double totalM2,
        double measuredM2,
        OptionalDouble declaredM2,
        double differenceM2,
        double share,
        boolean agrees,
        List<Explanation> explanations) {

    /**
     * A reason for a difference.
     *
     * @param code {@code sea}, {@code part-of-city}, {@code area-type}, {@code edition} or {@code remark}
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Explanation(String code, String zh, String en) {

        static Explanation of(String code, LocalizedText text) {
            return new Explanation(code, text.zh(), text.en());
        }
    }
}
