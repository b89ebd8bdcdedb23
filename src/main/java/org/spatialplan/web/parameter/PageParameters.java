package org.spatialplan.web.parameter;

import java.util.List;

/** Which part of a list is wanted. */
public record PageParameters(String limit, String offset) {

    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 1000;

    private static final QueryParameter<Integer> LIMIT = QueryParameter.whole("limit", 1, MAX_LIMIT)
            .byDefault(DEFAULT_LIMIT)
            .means("At most so many, 1 to 1000; 200 if left out.")
            .example("200");
    private static final QueryParameter<Integer> OFFSET = QueryParameter.whole("offset", 0, Integer.MAX_VALUE)
            .byDefault(0)
            .means("Leave out the first so many, 0 or more; 0 if left out.")
            .example("0");
    /** Of files, which may hold any number. */
    private static final QueryParameter<Integer> FILE_LIMIT = QueryParameter.whole("limit", 1, Integer.MAX_VALUE);

    /** All of them, in the order of the components. */
    public static final List<QueryParameter<?>> PARAMETERS = List.of(LIMIT, OFFSET);

    /** @throws org.spatialplan.query.BadParameterException for what is out of bounds */
    public Page toPage() {
        return new Page(
                LIMIT.parse(limit).orElse(DEFAULT_LIMIT), OFFSET.parse(offset).orElse(0));
    }

    /**
     * Which part goes into a file: all of it unless a part is asked for, as a file has no next page.
     *
     * @throws org.spatialplan.query.BadParameterException for what is out of bounds
     */
    public Page toFilePage() {
        return new Page(
                FILE_LIMIT.parse(limit).orElse(Integer.MAX_VALUE),
                OFFSET.parse(offset).orElse(0));
    }

    /** A part of a list. */
    public record Page(int limit, int offset) {
        public <T> List<T> of(List<T> all) {
            return all.stream().skip(offset).limit(limit).toList();
        }
    }
}
