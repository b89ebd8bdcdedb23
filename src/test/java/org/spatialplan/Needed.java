package org.spatialplan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.spatialplan.run.RunNotes;

/**
 * What a test needs of the machine: the only way for a test to be left out. Where it is missing, the test is reported as skipped and
 * the last words of {@code bin/test} say what was not tested; in CI ({@code CI=true}) the test fails.
 */
public final class Needed {

    private Needed() {}

    /** A program, asked for its version. */
    public static void program(String... command) {
        that(runs(command), command[0] + " is not installed");
    }

    /** What a machine may lack or forbid, in CI too, such as a large program or a mount: then the last words say that it was not tried. */
    public static void possible(String... command) {
        if (!runs(command)) {
            leaveOut("NOT TESTED by " + test() + ": " + String.join(" ", command) + " does not run here");
        }
    }

    public static void that(boolean there, String whatIsMissing) {
        if (there) {
            return;
        }
        String told = "NOT TESTED by " + test() + ": " + whatIsMissing;
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(told);
        }
        leaveOut(told);
    }

    private static void leaveOut(String told) {
        RunNotes.add(told);
        assumeTrue(false, told);
    }

    /** The class that JUnit called. */
    private static String test() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type.getPackageName().startsWith(Needed.class.getPackageName()))
                        .reduce((inner, outer) -> outer))
                .orElseThrow()
                .getSimpleName();
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
