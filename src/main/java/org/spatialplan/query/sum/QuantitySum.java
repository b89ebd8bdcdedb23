package org.spatialplan.query.sum;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.QuantityKind;

/**
 * The sum of the figures of one kind, as printed. What the plan does not state is not counted as 0: those rows are told.
 *
 * @param sum empty if no project states a figure
 * @param rows projects that state a figure
 * @param without projects that state none
 * @param approximate of the figures, those that are about (≈) as printed
 * @param atLeast of the figures, those that are at least or more than printed (≥, &gt;)
 * @param atMost of the figures, those that are at most or less than printed (≤, &lt;)
 */
public record QuantitySum(Optional<BigDecimal> sum, int rows, int without, int approximate, int atLeast, int atMost) {

    static QuantitySum of(Collection<Project> projects, QuantityKind kind) {
        List<Quantity> figures = projects.stream()
                .flatMap(project -> project.quantities().stream())
                .filter(figure -> figure.kind().equals(kind.id()))
                .toList();
        return new QuantitySum(
                figures.stream().map(Quantity::value).reduce(BigDecimal::add),
                figures.size(),
                projects.size() - figures.size(),
                count(figures, "≈"),
                count(figures, ">=", ">"),
                count(figures, "<=", "<"));
    }

    private static int count(List<Quantity> figures, String... comparisons) {
        List<String> wanted = List.of(comparisons);
        return (int) figures.stream()
                .filter(figure -> wanted.contains(figure.comparison()))
                .count();
    }

    /**
     * Returns how the true sum of the stated figures compares with this one: {@code =}, {@code >=}, {@code <=}, or
     * {@code ≈} if one is about as printed or bounds go both ways; empty without figures.
     */
    public String comparison() {
        if (rows == 0) {
            return "";
        }
        if (approximate > 0 || atLeast > 0 && atMost > 0) {
            return "≈";
        }
        if (atLeast > 0) {
            return ">=";
        }
        return atMost > 0 ? "<=" : "=";
    }
}
