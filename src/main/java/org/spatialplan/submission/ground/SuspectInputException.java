package org.spatialplan.submission.ground;

import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;

/** A submission is too doubtful for an answer. The remarks name the reasons and remedies. */
public final class SuspectInputException extends CodedException {

    private final List<Finding> remarks;

    public SuspectInputException(List<Finding> remarks) {
        super(
                "input-suspect",
                new LocalizedText(
                        remarks.stream()
                                .filter(Finding::isError)
                                .map(Finding::zh)
                                .collect(Collectors.joining("；")),
                        remarks.stream()
                                .filter(Finding::isError)
                                .map(Finding::en)
                                .collect(Collectors.joining("; "))));
        this.remarks = List.copyOf(remarks);
    }

    /** The findings about the submission. */
    public List<Finding> remarks() {
        return remarks;
    }
}
