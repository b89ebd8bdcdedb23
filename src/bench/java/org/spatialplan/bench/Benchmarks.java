package org.spatialplan.bench;

/** Entry point of {@code bin/bench}: JMH with its own command line. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        org.openjdk.jmh.Main.main(arguments);
    }
}
