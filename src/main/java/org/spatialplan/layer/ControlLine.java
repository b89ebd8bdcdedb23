package org.spatialplan.layer;

import org.spatialplan.text.LocalizedText;

/**
 * A control line (管控线): one line of planning law that a site check has to answer, for example the ecological red
 * line. A rule file says what it forbids or allows; layers show where it is.
 *
 * @param id name of its rules
 * @param order its place in a list of lines, the strictest first
 */
public record ControlLine(String id, LocalizedText name, int order) implements Comparable<ControlLine> {

    /** Orders lines for a list; lines of the same place by id. */
    @Override
    public int compareTo(ControlLine other) {
        int turn = Integer.compare(order, other.order);
        return turn == 0 ? id.compareTo(other.id) : turn;
    }
}
