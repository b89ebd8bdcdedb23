package org.spatialplan.web.parameter;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;

/** Which part of a list is wanted. */
public record PageParameters(
        @Parameter(description = "At most so many, 1 to 1000; 200 if left out.", example = "200") String limit,
        @Parameter(description = "Leave out the first so many, 0 or more; 0 if left out.", example = "0")
                String offset) {

    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 1000;

    /** @throws org.spatialplan.query.BadParameterException for what is out of bounds */
    public Page toPage() {
        return new Page(
                NumberParameter.whole("limit", limit, 1, MAX_LIMIT, "a whole number from 1 to " + MAX_LIMIT)
                        .orElse(DEFAULT_LIMIT),
                NumberParameter.whole("offset", offset, 0, Integer.MAX_VALUE, "a whole number from 0")
                        .orElse(0));
    }

    /**
     * Which part goes into a file: all of it unless a part is asked for, as a file has no next page.
     *
     * @throws org.spatialplan.query.BadParameterException for what is out of bounds
     */
    public Page toFilePage() {
        return new Page(
                NumberParameter.whole("limit", limit, 1, Integer.MAX_VALUE, "a whole number from 1")
                        .orElse(Integer.MAX_VALUE),
                NumberParameter.whole("offset", offset, 0, Integer.MAX_VALUE, "a whole number from 0")
                        .orElse(0));
    }

    /** A part of a list. */
    public record Page(int limit, int offset) {
        public <T> List<T> of(List<T> all) {
            return all.stream().skip(offset).limit(limit).toList();
        }
    }
}
