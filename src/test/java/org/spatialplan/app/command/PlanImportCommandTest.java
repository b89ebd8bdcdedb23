package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.app.OfflineService;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked example of docs/plan-import.md, on the invented city of docs/examples/jiangzhou. */
class PlanImportCommandTest {

    private static final Path PAGE = Path.of("docs/plan-import.md");
    private static final String GEODATA = "docs/examples/jiangzhou/geodata";
    private static final String TEXT = "docs/examples/jiangzhou/plan.txt";
    private static final Pattern ANSWER =
            Pattern.compile("(<!-- answer: plan import -->\n```\n)(.*?)(```\n<!-- /answer -->)", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** After a change run {@code ./mvnw test -Dtest=PlanImportCommandTest -Dregenerate} and commit what changed. */
    @Test
    void theWorkedExampleIsWhatTheCommandSays() throws IOException {
        assertThat(run(TEXT)).isEqualTo(ExitCode.FINDINGS);

        Matcher answer = ANSWER.matcher(Files.readString(PAGE));
        String real = answer.replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + out + found.group(3)));
        if (System.getProperty("regenerate") != null) {
            Files.writeString(PAGE, real);
        }
        assertThat(Files.readString(PAGE))
                .contains("<!-- answer: plan import -->")
                .isEqualTo(real);
        assertThat(stored().projects()).as("a dry run writes nothing").isEmpty();
    }

    @Test
    void acceptedLinksAndTheOfficialWordingAreTakenOver() throws IOException {
        Path proposals = folder.resolve("proposals.csv");
        run(TEXT, "--links-out", proposals.toString());
        Path accepted = folder.resolve("accepted.csv");
        Files.writeString(accepted, Files.readString(proposals).replaceAll("(?m)^\"\"(?=.*projects/4)", "是"));

        assertThat(run(TEXT, "--accept", accepted.toString(), "--commit")).isEqualTo(ExitCode.FINDINGS);

        Plan plan = stored();
        Project project = plan.findProject(4).orElseThrow();
        assertThat(project.nameZh()).isEqualTo("岫溪护岸项目");
        assertThat(project.summaryZh()).isEqualTo("石桥镇岫溪两岸护坡。");
        assertThat(project.territory()).containsExactly("yunxiu", "donglan");
        assertThat(plan.links())
                .extracting(Link::target)
                .containsExactlyInAnyOrder("rivers/lan-xiu-creek", "places/shiqiao-town-yunxiu");
    }

    @Test
    void importedAgainThePlanKeepsItsLinksAndChangesNothing() throws IOException {
        Path proposals = folder.resolve("proposals.csv");
        run(TEXT, "--links-out", proposals.toString());
        Path all = folder.resolve("all.csv");
        Files.writeString(all, Files.readString(proposals).replaceAll("(?m)^\"\"", "yes"));
        run(TEXT, "--accept", all.toString(), "--commit");
        int links = stored().links().size();

        JsonNode again = json(TEXT, "--json");

        assertThat(again.get("changes")).isEmpty();
        assertThat(again.get("links").get("proposed").asInt()).isZero();
        assertThat(again.get("links").get("kept").asInt()).isEqualTo(links).isGreaterThan(10);
    }

    @Test
    void whatIsNotReadIsNotTakenOverUnlessAsked() throws IOException {
        Path broken = folder.resolve("broken.txt");
        Files.writeString(broken, Files.readString(Path.of(TEXT)).replace("8600", "约八千"));

        assertThat(run(broken.toString(), "--commit")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("document-has-errors");
        assertThat(out.toString()).contains("总投资无法识别“约八千”").contains("未写入");
        assertThat(stored().projects()).isEmpty();

        assertThat(run(broken.toString(), "--commit", "--despite-errors")).isEqualTo(ExitCode.FINDINGS);
        assertThat(stored().projects()).hasSize(4);
    }

    @Test
    void anUnknownDistrictIsAnError() throws IOException {
        Path other = folder.resolve("other.txt");
        Files.writeString(other, Files.readString(Path.of(TEXT)).replace("\t青屏县\n", "\t南平县\n"));

        assertThat(run(other.toString(), "--commit")).isEqualTo(ExitCode.REFUSED);
        assertThat(out.toString()).contains("属地“南平县”不在县（市、区）图层中");
    }

    @Test
    void aLinkToNowhereIsRefused() throws IOException {
        Path links = folder.resolve("links.csv");
        Files.writeString(
                links,
                "id,subject,target,reach_from,reach_to,role,precision,accuracy_m,evidence_ref,evidence_words,note\n"
                        + "X1,projects/1,rivers/no-such,,,along,feature,,annex3/row/1,无名河,\n");

        assertThat(run(TEXT, "--accept", links.toString(), "--commit")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("rivers/no-such");
        assertThat(stored().projects()).isEmpty();
    }

    private JsonNode json(String... args) {
        out.getBuffer().setLength(0);
        run(args);
        return new JsonMapper().readTree(out.toString());
    }

    private Plan stored() {
        Map<String, String> settings = Map.of("spatialplan.data", data(), "spatialplan.geodata", GEODATA);
        try (OfflineService service = OfflineService.open(settings)) {
            PlanStore.StoredPlan stored =
                    service.get(PlanStore.class).findCurrent().orElseThrow();
            assertThat(stored.origin() == Origin.IMPORTED)
                    .isEqualTo(!stored.plan().projects().isEmpty());
            return stored.plan();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private int run(String... args) {
        CommandLine line = SpatialPlanCommand.line();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] settings = {"--data", data(), "--set", "spatialplan.geodata=" + GEODATA};
        return line.execute(Stream.of(new String[] {"plan", "import"}, args, settings)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }
}
