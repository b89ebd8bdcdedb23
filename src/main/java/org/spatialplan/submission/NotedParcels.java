package org.spatialplan.submission;

import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.text.Finding;

/** A source with notes on the file around it, for example on what else an archive holds. */
final class NotedParcels extends ForwardingParcels {

    private final List<Finding> around;

    NotedParcels(ParcelSource source, List<Finding> around) {
        super(source);
        this.around = List.copyOf(around);
    }

    @Override
    public List<Finding> notes() {
        return Stream.concat(super.notes().stream(), around.stream()).toList();
    }
}
