package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.app.LiveMap;
import org.spatialplan.app.OfflineService;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.SpatialCondition;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked example of docs/plan-import.md, on the invented city of docs/examples/jiangzhou. */
@Tag("service")
@Tag("lengthy")
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

    /** A name that is written otherwise and then as before: what people had added comes back. */
    @Test
    void whatPeopleAddedIsFoundAgainInAnEarlierVersion() throws IOException {
        takeOverWithAllLinks();
        List<Link> before = stored().linksOf(Subject.project(4));
        Path renamed = folder.resolve("renamed.txt");
        Files.writeString(renamed, Files.readString(Path.of(TEXT)).replace("岫溪护岸项目", "岫溪护岸工程"));

        out.getBuffer().setLength(0);
        run(renamed.toString(), "--commit", "--author", "Li", "--note", "slip");

        assertThat(before).isNotEmpty();
        assertThat(out.toString())
                .as("each dropped link is named")
                .contains(before.stream()
                        .map(link -> "舍弃 dropped " + link.id() + ": projects/4 → " + link.target() + " " + link.words())
                        .toList());
        assertThat(stored().linksOf(Subject.project(4))).isEmpty();

        out.getBuffer().setLength(0);
        run(TEXT, "--commit");

        assertThat(out.toString()).contains("projects/4在方案第2版中同编号同名，取回其人工内容和" + before.size() + "条空间关联");
        assertThat(stored().linksOf(Subject.project(4))).isEqualTo(before);

        run(renamed.toString(), "--commit");
        run(TEXT, "--commit", "--ignore-earlier");
        assertThat(stored().linksOf(Subject.project(4))).isEmpty();
    }

    @Test
    void versionsAreListedComparedAndTakenBack() throws IOException {
        takeOverWithAllLinks();
        Plan good = stored();
        Path renamed = folder.resolve("renamed.txt");
        Files.writeString(renamed, Files.readString(Path.of(TEXT)).replace("岫溪护岸项目", "岫溪护岸工程"));
        run(renamed.toString(), "--commit", "--author", "Li", "--note", "a slip");

        assertThat(plan("versions")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("  1  ").endsWith("bundled   geodata/plan"),
                        line -> assertThat(line).startsWith("  2  ").endsWith("imported  plan.txt"),
                        line -> assertThat(line).startsWith("  3  ").endsWith("imported  renamed.txt  Li  a slip"));

        assertThat(plan("diff")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .contains("变更 changed projects/4 岫溪护岸工程")
                .contains("    name: 岫溪护岸项目 → 岫溪护岸工程")
                .contains("places/shiqiao-town-yunxiu → ");

        assertThat(plan("rollback", "2", "--author", "Wang", "--note", "as it was"))
                .isEqualTo(ExitCode.DONE);
        assertThat(plan("diff", "2", "4")).as(out.toString()).isEqualTo(ExitCode.DONE);
        assertThat(stored().links()).isEqualTo(good.links());
        plan("versions");
        assertThat(out.toString()).contains("version 2  Wang  as it was");

        assertThat(plan("rollback", "4")).isEqualTo(ExitCode.REFUSED);
        assertThat(plan("rollback", "9")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("version-is-current").contains("version-unknown");
    }

    /** A project without a link of its own lies somewhere in its territory, and no answer leaves it out. */
    @Test
    void aProjectWithoutLinksFallsBackToItsTerritory() {
        run(TEXT, "--commit");

        Map<String, String> settings = Map.of("spatialplan.data", data(), "spatialplan.geodata", GEODATA);
        try (OfflineService service = OfflineService.open(settings, "test")) {
            PlanMap map = service.get(LiveMap.class).get();
            assertThat(map.plan().links()).isEmpty();
            assertThat(map.linksOf(Subject.project(4)))
                    .allSatisfy(link -> assertThat(link.place().precision()).isEqualTo(Precision.DISTRICT))
                    .extracting(link -> link.target().toString())
                    .containsExactly("districts/yunxiu", "districts/donglan");
            assertThat(new ItemQueries(map)
                            .projects(ItemQuestion.<Project>all()
                                    .at(new SpatialCondition.Near(
                                            FeatureRef.parse("districts/yunxiu").orElseThrow(), 0))))
                    .filteredOn(match -> match.item().number() == 4)
                    .hasSize(1);
        }
    }

    private void takeOverWithAllLinks() throws IOException {
        Path proposals = folder.resolve("proposals.csv");
        run(TEXT, "--links-out", proposals.toString());
        Path all = folder.resolve("all.csv");
        Files.writeString(all, Files.readString(proposals).replaceAll("(?m)^\"\"", "yes"));
        run(TEXT, "--accept", all.toString(), "--commit");
    }

    private JsonNode json(String... args) {
        out.getBuffer().setLength(0);
        run(args);
        return new JsonMapper().readTree(out.toString());
    }

    private Plan stored() {
        Map<String, String> settings = Map.of("spatialplan.data", data(), "spatialplan.geodata", GEODATA);
        try (OfflineService service = OfflineService.open(settings, "test")) {
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
        return command(Stream.concat(Stream.of("import"), Stream.of(args)));
    }

    private int plan(String... args) {
        out.getBuffer().setLength(0);
        return command(Stream.of(args));
    }

    private int command(Stream<String> args) {
        CommandLine line = SpatialPlanCommand.line();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] settings = {"--data", data(), "--set", "spatialplan.geodata=" + GEODATA};
        return line.execute(Stream.of(Stream.of("plan"), args, Stream.of(settings))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }
}
