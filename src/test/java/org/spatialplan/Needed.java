package org.spatialplan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

/**
 * What a test needs of the machine. Where it is missing the test is left out and says so; in CI ({@code CI=true}) it fails,
 * because {@code bin/test} installs it there.
 */
public final class Needed {

    private Needed() {}

    /** A program, asked for its version. */
    public static void program(String... command) {
        that(runs(command), command[0] + " is not installed");
    }

    public static void that(boolean there, String whatIsMissing) {
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("NOT TESTED: " + whatIsMissing);
        }
        assumeTrue(there, () -> "NOT TESTED: " + whatIsMissing);
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
