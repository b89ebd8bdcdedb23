package org.spatialplan.submission;

import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;

/** What was submitted looks so wrong that nothing is decided on it; the remarks say what and how to mend it. */
public final class SuspectInputException extends CodedException {

    private final List<Remark> remarks;

    SuspectInputException(List<Remark> remarks) {
        super(
                "input-suspect",
                remarks.stream().filter(Remark::isError).map(Remark::en).collect(Collectors.joining("; ")));
        this.remarks = List.copyOf(remarks);
    }

    @Override
    public String messageZh() {
        return remarks.stream().filter(Remark::isError).map(Remark::zh).collect(Collectors.joining("；"));
    }

    public List<Remark> remarks() {
        return remarks;
    }
}
