package org.spatialplan.layer;

import java.util.regex.Pattern;
import org.spatialplan.text.LocalizedText;

/**
 * A control line (管控线): one line of planning law that a site check has to answer, for example the ecological red
 * line. A rule file says what it forbids or allows; layers show where it is.
 *
 * @param id name of its rules
 * @param order its place in a list of lines, the strictest first
 * @param column the beginning of its columns in tables: small Latin letters, digits and underscores, best eight or fewer,
 *     because a Shapefile cuts names to ten
 */
public record ControlLine(String id, LocalizedText name, int order, String column) implements Comparable<ControlLine> {

    private static final Pattern NOT_OF_A_COLUMN = Pattern.compile("[^a-z0-9]+");

    /** Makes a line whose columns begin with its id. */
    public ControlLine(String id, LocalizedText name, int order) {
        this(id, name, order, NOT_OF_A_COLUMN.matcher(id).replaceAll("_"));
    }

    /** Orders lines for a list; lines of the same place by id. */
    @Override
    public int compareTo(ControlLine other) {
        int turn = Integer.compare(order, other.order);
        return turn == 0 ? id.compareTo(other.id) : turn;
    }
}
