package org.spatialplan.fuzz;

import java.util.Arrays;

/** What Jazzer calls, with input that it changes until it reaches code that none has reached; see {@code bin/fuzz}. */
public final class JazzerTarget {

    private static final Parser PARSER = Arrays.stream(Parser.values())
            .filter(parser -> parser.id().equals(System.getProperty("fuzz.parser")))
            .findFirst()
            .orElseThrow();

    private JazzerTarget() {}

    /** Called once, before the first input: classes that the parser needs are loaded here, not in the first input's time. */
    public static void fuzzerInitialize() {
        ParserSamples.of(PARSER).forEach(PARSER::prepare);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        PARSER.reads(input);
    }
}
