package org.spatialplan.spark.home;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.spatialplan.check.MappedGround;
import org.spatialplan.index.Cut;
import org.spatialplan.index.LayerIndex;

/** Makes the indexes of a home from the parts that were sent to it. Only the parts themselves are kept. */
final class HomeIndexes {

    private final Iterator<Row> sorted;
    private Row next;

    private HomeIndexes(Iterator<Row> sorted) {
        this.sorted = sorted;
        advance();
    }

    /**
     * Reads all parts.
     *
     * @param grounds of the map, whose indexes are without outlines
     * @param parts rows as {@link PieceCutting#SCHEMA}, ascending by ground, area, piece
     * @return an index for each ground
     */
    static List<LayerIndex> of(List<MappedGround> grounds, Iterator<Row> parts) {
        HomeIndexes reader = new HomeIndexes(parts);
        List<LayerIndex> indexes = new ArrayList<>(grounds.size());
        for (int ground = 0; ground < grounds.size(); ground++) {
            indexes.add(grounds.get(ground).index().with(reader.of(ground)));
        }
        if (reader.next != null) {
            throw new IllegalStateException("part of ground " + reader.next.getInt(1) + " of " + grounds.size());
        }
        return indexes;
    }

    private void advance() {
        next = sorted.hasNext() ? sorted.next() : null;
    }

    private Iterator<Cut> of(int ground) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return next != null && next.getInt(1) == ground;
            }

            @Override
            public Cut next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Cut part = Cut.of(next.getAs(4));
                advance();
                return part;
            }
        };
    }
}
