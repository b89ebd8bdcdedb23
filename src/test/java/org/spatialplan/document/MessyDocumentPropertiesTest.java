package org.spatialplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.spatialplan.document.Districts.District;
import org.spatialplan.plan.Plan;
import org.spatialplan.text.Severity;

/** However a table is wrapped, merged and broken over pages, the plan that is read of it stays the same. */
class MessyDocumentPropertiesTest {

    private static final List<String> FIELDS = List.of("绿色城区", "清洁河流");
    private static final Districts DISTRICTS = new Districts(
            "江州市",
            List.of(new District("donglan", "东澜区"), new District("yunxiu", "云岫县"), new District("qingping", "青屏县")));
    private static final Plan EMPTY = Plan.builder().build();

    @Property(tries = 150)
    void wrapsMergesAndPagesChangeNothing(
            @ForAll("projects") List<Row> projects, @ForAll long seed, @ForAll boolean cellALine) {
        List<List<String>> rows = rows(projects);
        String messy = new MessyDocument(seed, cellALine).write(rows);

        DocumentReading read = new DocumentReader(FIELDS).read(messy.getBytes(StandardCharsets.UTF_8));

        assertThat(read.findings())
                .as(messy.replace("\n", "⏎\n"))
                .noneMatch(finding ->
                        finding.severity() == Severity.ERROR && !finding.code().equals("table-missing"));
        assertThat(read.draft().total().orElseThrow().agrees())
                .as(messy.replace("\n", "⏎\n"))
                .isTrue();
        assertThat(PlanChange.between(plan(clean(rows)), plan(read)))
                .as(messy.replace("\n", "⏎\n"))
                .isEmpty();
        assertThat(summaries(plan(read))).as(messy.replace("\n", "⏎\n")).isEqualTo(summaries(plan(clean(rows))));
    }

    private static DocumentReading clean(List<List<String>> rows) {
        StringBuilder text = new StringBuilder("领域\t序号\t项目名称\t项目内容\t实施年限\t总投资（万元）\t责任单位\t属地\n");
        rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
        DocumentReading read = new DocumentReader(FIELDS).read(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read.draft().projects())
                .hasSize((int) rows.stream().filter(row -> row.size() == 8).count());
        return read;
    }

    private static Plan plan(DocumentReading reading) {
        return new PlanImport(EMPTY, List.of(), DISTRICTS, "new-construction")
                .run(reading.draft(), List.of())
                .plan();
    }

    private static List<String> summaries(Plan plan) {
        return plan.projects().stream().map(project -> project.summaryZh()).toList();
    }

    private static List<List<String>> rows(List<Row> projects) {
        List<List<String>> rows = new ArrayList<>();
        long total = 0;
        int half = projects.size() / 2;
        long subtotal = 0;
        for (int i = 0; i < projects.size(); i++) {
            Row row = projects.get(i);
            String field = FIELDS.get(i < half ? 0 : 1);
            rows.add(List.of(
                    field,
                    Integer.toString(i + 1),
                    row.name(),
                    row.content(),
                    row.years(),
                    Long.toString(row.investment()),
                    String.join("、", row.bodies()),
                    String.join("、", row.territory())));
            total += row.investment();
            subtotal += row.investment();
            if (i == half - 1 || i == projects.size() - 1) {
                rows.add(List.of("小计", Long.toString(subtotal), "", ""));
                subtotal = 0;
            }
        }
        rows.add(List.of("总计", Long.toString(total)));
        return rows;
    }

    @Provide
    Arbitrary<List<Row>> projects() {
        Arbitrary<String> words = Arbitraries.of("柳岸栈道", "雨水花园", "老街座椅", "共3座泵站", "5公里护岸", "澜河清淤", "（一期）", "种树120株");
        Arbitrary<String> name = words.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("", list) + "项目");
        Arbitrary<String> content = words.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("，", list) + "。");
        Arbitrary<String> years = Arbitraries.of("2025年", "2025-2027年", "2026—2030年");
        Arbitrary<Long> investment = Arbitraries.longs().between(1, 900_000);
        Arbitrary<List<String>> bodies = Arbitraries.of("市园林局", "市水务局", "东澜区城管局", "云岫县白鹭镇人民政府", "江州轮渡有限公司")
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(List::copyOf);
        Arbitrary<List<String>> territory =
                Arbitraries.of("东澜区", "云岫县", "青屏县").set().ofMinSize(1).map(List::copyOf);
        return Combinators.combine(name, content, years, investment, bodies, territory)
                .as(Row::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(7);
    }

    record Row(
            String name, String content, String years, long investment, List<String> bodies, List<String> territory) {}
}
