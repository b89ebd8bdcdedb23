package org.spatialplan.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.spatialplan.plan.Target;

/**
 * What the document says, by line, in its own words: names of fields, bodies and districts are not resolved yet.
 *
 * @param subtotals printed sums of each field
 * @param total printed sum of all projects
 */
public record PlanDraft(
        List<DraftIndicator> indicators,
        List<DraftPathway> pathways,
        List<DraftProject> projects,
        List<DraftAction> actions,
        List<StatedSum> subtotals,
        Optional<StatedSum> total) {

    public PlanDraft {
        indicators = List.copyOf(indicators);
        pathways = List.copyOf(pathways);
        projects = List.copyOf(projects);
        actions = List.copyOf(actions);
        subtotals = List.copyOf(subtotals);
    }

    /**
     * A row of annex 1.
     *
     * @param bodies as printed, wraps as line feeds
     */
    public record DraftIndicator(
            int line,
            int number,
            String field,
            String name,
            String unit,
            String attribute,
            String bodies,
            List<Target> targets) {
        public DraftIndicator {
            targets = List.copyOf(targets);
        }
    }

    /**
     * A row of annex 2.
     *
     * @param field the heading above, without its ordinal
     * @param place position among the pathways of the field, from 1
     */
    public record DraftPathway(
            int line, int number, String field, int place, String name, String near, String later, String bodies) {}

    /**
     * A row of annex 3.
     *
     * @param investment in 万元
     */
    public record DraftProject(
            int line,
            int number,
            String field,
            String name,
            String content,
            int yearFrom,
            int yearTo,
            long investment,
            String bodies,
            String territory) {}

    /**
     * An item of a box.
     *
     * @param text the whole item without its name and bodies
     */
    public record DraftAction(int line, int box, int item, String boxTitle, String name, String text, String bodies) {}

    /**
     * A printed sum and the sum of its rows.
     *
     * @param field of a subtotal; empty for the total
     * @param stated in 万元, as printed
     * @param found in 万元, over the rows that were read, as they are printed
     * @param rows number of these rows
     */
    public record StatedSum(
            int line, String field, BigDecimal stated, BigDecimal found, int rows, Agreement agreement) {

        /** Tests whether both sums are equal. */
        public boolean agrees() {
            return agreement == Agreement.EXACT;
        }
    }

    /** The agreement of a printed sum with its rows. */
    public enum Agreement {
        EXACT,
        /** The difference can be explained by the rounding of the printed figures. */
        WITHIN_ROUNDING,
        DIFFERS
    }
}
