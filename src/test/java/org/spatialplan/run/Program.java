package org.spatialplan.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Programs that other people use, run as they run them. */
public final class Program {

    private Program() {}

    /**
     * Runs a program to its end.
     *
     * @param folder where it stands, and where it puts what it does not clean up
     * @param command paths in it are absolute
     * @return what it printed, errors included
     * @throws AssertionError if it fails, with what it printed
     */
    public static String run(Path folder, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("TMPDIR", folder.toString());
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as(String.join(" ", command) + "\n" + said)
                    .isZero();
            return said;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
