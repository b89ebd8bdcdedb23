package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.spatialplan.Needed;
import org.spatialplan.run.Program;
import org.springframework.util.FileSystemUtils;

/** A client that openapi-generator makes of the service's own description, compiled with all its types, asks ten questions. */
class GeneratedClientTest extends HttpTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path SOURCES = ROOT.resolve("src/generated-client");
    private static final Path FOLDER = ROOT.resolve("target/generated-client");
    private static final Path COMPILER = ROOT.resolve("target/page-check/node_modules/.bin/tsc");

    @Test
    void theGeneratedClientAsksTenQuestions() throws IOException {
        Needed.program("node", "--version");
        Needed.that(Files.exists(COMPILER), "the generated client: npm did not install typescript");
        Needed.that(
                Files.exists(FOLDER.resolve("brought")),
                "the generated client: bin/test did not bring openapi-generator (target/generated-client/brought.log)");
        FileSystemUtils.deleteRecursively(FOLDER.resolve("client"));
        Files.writeString(FOLDER.resolve("api-docs.json"), get("/v3/api-docs").body());
        for (String file : new String[] {"questions.ts", "tsconfig.json"}) {
            Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }

        Program.run(
                ROOT, "./mvnw", "-o", "-q", "-B", "-f", "src/generated-client/pom.xml", "openapi-generator:generate");
        Program.run(FOLDER, COMPILER.toString(), "-p", FOLDER.toString());
        String said = Program.run(FOLDER, "node", "compiled/questions.js", address(""));

        assertThat(said.lines()).as(said).hasSize(11).last().isEqualTo("ten questions answered");
    }
}
