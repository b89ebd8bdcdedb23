package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanNote;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Target;
import org.spatialplan.plan.Task;
import org.spatialplan.plan.TextTarget;

/** What the plan's chapters say beside its annexes: tasks, targets, comparisons, and where it contradicts itself. */
class ChapterDataTest {

    private static final Plan PLAN = GeodataFiles.plan();

    @Test
    void eightyFourTasksStandInChaptersThreeToNine() {
        assertThat(PLAN.tasks().stream().collect(Collectors.groupingBy(Task::chapter, Collectors.counting())))
                .isEqualTo(Map.of(3, 12L, 4, 11L, 5, 12L, 6, 12L, 7, 10L, 8, 22L, 9, 5L));
        assertThat(PLAN.tasks()).allSatisfy(task -> {
            assertThat(task.id()).isEqualTo(String.format("ch%d-%02d", task.chapter(), task.position()));
            assertThat(task.evidence()).isEqualTo("text/" + task.chapter() + "/" + task.position());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ch3-02, city, 拓展城市绿色空间",
        "ch4-08, countryside, 凸显乡村地域特色风貌",
        "ch5-09, rivers, 谋划推进“美丽河湖”示范建设",
        "ch6-04, bays, 梯次推进美丽海湾建设",
        "ch7-10, parks, 创新园区可持续管理模式",
        "ch8-10, '', 加强生物多样性保护",
        "ch8-18, reform, 健全完善生态文明建设法规政策体系",
        "ch9-05, '', 以宣传推广为纽带",
    })
    void tasksHaveTheFieldOfTheirChapter(String id, String field, String name) {
        Task task = PLAN.findTask(id).orElseThrow();

        assertThat(task.field()).isEqualTo(field);
        assertThat(task.nameZh()).isEqualTo(name);
    }

    @Test
    void everyTaskHasBodiesAndALinkOfItsOwn() {
        assertThat(PLAN.tasks()).allSatisfy(task -> {
            assertThat(task.bodies()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(PLAN.linksOf(task.subject())).isNotEmpty().allSatisfy(link -> {
                assertThat(link.evidence()).isEqualTo(task.evidence());
                assertThat(link.words().isEmpty() && !link.target().equals("city/city"))
                        .as(link.id())
                        .isFalse();
            });
        });
    }

    /** Lists in the text leave out 市 after the first name; groups that it parts by commas begin anew. */
    @ParameterizedTest
    @CsvSource({
        "ch3-11, 市应急局 市水利局 市城管局 市资源规划局 市海洋渔业局 市生态环境局 市地震局 市气象局",
        "ch6-02, 市生态环境局 市海洋渔业局 市交通运输局 泉州海事局 泉州港口发展中心 湄洲湾港口发展中心",
        "ch8-17, 市委组织部 市委宣传部 市委文明办 市发改委 市教育局 市商务局 市卫健委 市妇联",
        "ch8-22, 市生态环境局 市工信局 市市场监管局 市金融监管局",
        "ch9-01, 市直各有关部门",
    })
    void bodiesAreThePlansInItsOrder(String id, String names) {
        assertThat(PLAN.findTask(id).orElseThrow().bodies().stream()
                        .map(body -> PLAN.findBody(body).orElseThrow().nameZh()))
                .containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "市教育局, ch3-09",
        "市妇联, ch8-17",
        "市邮政管理局, ch8-08",
        "中国铁路南昌局集团有限公司, ch3-06",
        "泉州晋江国际机场, ch3-06",
        "市地震局, ch3-11",
        "泉州海关, ch8-10",
        "市委台港澳办, ch8-15",
        "市委组织部, ch9-03",
        "市委宣传部, ch9-05",
        "市委文明办, ch8-17",
        "国家金融监督管理总局泉州监管分局, ch9-02",
        "泉州开发区管委会, ch3-01",
    })
    void bodiesThatOnlyTasksNameAreThereAndUsed(String name, String task) {
        Body body = PLAN.bodies().stream()
                .filter(any -> any.nameZh().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(PLAN.findTask(task).orElseThrow().bodies()).contains(body.id());
    }

    @Test
    void andOthersIsKept() {
        assertThat(PLAN.tasks().stream().filter(task -> !task.andOthers()).map(Task::id))
                .containsExactly("ch3-01", "ch4-09", "ch7-04", "ch8-19", "ch9-01");
        assertThat(PLAN.actions().stream().filter(action -> !action.andOthers()).map(Action::id))
                .containsExactly("6-09", "6-10");
        assertThat(PLAN.indicators().stream().filter(Indicator::andOthers).map(Indicator::number))
                .containsExactly(12, 19, 22);
        assertThat(PLAN.pathways()).noneMatch(Pathway::andOthers);
    }

    @ParameterizedTest
    @CsvSource({
        "green-space-rate-2025, ch3-02, 2025, >=, 41, %",
        "green-cover-rate-2025, ch3-02, 2025, >=, 45, %",
        "park-area-per-head-2025, ch3-02, 2025, >=, 16, m2",
        "high-bod-works-2025, ch3-04, 2025, >=, 90, %",
        "waste-treated-safely-2025, ch3-05, 2025, =, 100, %",
        "green-travel-2035, ch3-06, 2035, >, 75, %",
        "prefabricated-2025, ch3-07, 2025, >=, 40, %",
        "sponge-city-2025, ch3-10, 2025, >=, 50, %",
        "tap-water-2035, ch4-01, 2035, >=, 95, %",
        "straw-use, ch4-03, , =, 95, %",
        "green-village-share-2025, ch4-06, 2025, >=, 80, %",
        "forest-villages-2025, ch4-07, 2025, =, 26, count",
        "model-communities-2035, ch4-08, 2035, =, 100, count",
        "certified-products-2035, ch4-09, 2035, =, 990, count",
        "new-transfer-supply, ch5-02, , ≈, 9.4, 10^8 m3/a",
        "available-water-2035, ch5-02, 2035, =, 38, 10^8 m3",
        "leakage-2025, ch5-03, 2025, <=, 8.5, %",
        "water-reuse-2025, ch5-03, 2025, >, 25, %",
        "water-reuse-2035, ch5-03, 2035, >, 35, %",
        "ecological-flow-2035, ch5-05, 2035, >=, 90, %",
        "dikes-up-to-standard-2025, ch5-08, 2025, >=, 76, %",
        "coastal-water-2025, ch6-02, 2025, >=, 90, %",
        "wetland-restored-2025, ch6-06, 2025, =, 150, ha",
        "mangrove-2025, ch6-06, 2025, =, 80, ha",
        "litter-density-2025, ch6-09, 2025, <, 500, m2/km",
        "shore-restored-2025, ch6-11, 2025, =, 10, km",
        "circular-parks-2025, ch7-06, 2025, =, 14, count",
        "efficiency-benchmark-2025, ch7-07, 2025, >, 30, %",
        "nature-parks, ch8-11, , =, 10, count",
        "text-pm25-2025, '', 2025, <=, 18, ug/m3",
        "beautiful-city-share-2027, '', 2027, =, 40, %",
        "green-villages-basic-2025, '', 2025, ≈, 1000, count",
        "low-carbon-communities-2025, '', 2025, =, 100, count",
        "outfalls-2025, '', 2025, =, 668, count",
        "litter-density-2024, '', 2024, <, 300, m2/km",
        "forest-stock-2025, '', 2025, =, 4668, 10^4 m3",
    })
    void targetsOfTheTextAreThePlans(
            String id, String task, Integer year, String comparison, String number, String unit) {
        TextTarget target = PLAN.textTargets().stream()
                .filter(any -> any.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(target.task()).isEqualTo(task);
        assertThat(target.year()).isEqualTo(Optional.ofNullable(year));
        assertThat(target.comparison()).isEqualTo(comparison);
        assertThat(target.number())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(number));
        assertThat(target.unit()).isEqualTo(unit);
    }

    @Test
    void targetsOfATaskStandInItsText() {
        assertThat(PLAN.textTargets()).hasSizeGreaterThan(100).allSatisfy(target -> {
            assertThat(target.words()).as(target.id()).isNotBlank();
            assertThat(PLAN.findTask(target.task()).map(Task::evidence).orElse(target.evidence()))
                    .isEqualTo(target.evidence());
        });
    }

    /** Both figures and both places are named, on each of the items that they concern. */
    @ParameterizedTest
    @CsvSource({
        "indicators/9, 4668 4835.72, annex1/row/9 annex2/row/14",
        "pathways/21, 4668 4835.72, annex1/row/9 annex2/row/21",
        "indicators/34, 184 300 500, annex1/row/34 annex2/row/33 text/6/9",
        "tasks/ch6-09, 184 300 500, annex1/row/34 text/6/9",
        "indicators/32, 86% 90%, text/2 text/6/2 box4/item/2",
        "indicators/16, 60% 85%, annex1/row/16 text/2",
        "indicators/13, 18 15 14.9, annex1/row/13 text/2",
        "tasks/ch4-06, 86.48% 80%, text/1 text/4/6",
        "tasks/ch7-06, 15 14, text/7/2 text/7/6",
        "projects/120, 2025 2026, annex2/row/41 annex3/row/120",
        "projects/119, 17.96 179470, annex3/row/119",
    })
    void contradictionsOfThePlanAreNamed(String subject, String figures, String references) {
        assertThat(PLAN.notesOn(Subject.parse(subject)))
                .filteredOn(note -> note.kind() == PlanNote.Kind.CONTRADICTION)
                .anySatisfy(note -> {
                    assertThat(note.zh()).contains(figures.split(" "));
                    assertThat(List.of(note.evidence().split(";"))).contains(references.split(" "));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "projects/80, 83",
        "projects/83, 80",
        "projects/22, 80",
        "actions/2-06, 第20行",
        "pathways/20, 2-06",
        "projects/78, 南桥村",
        "projects/42, 五镇",
        "tasks/ch5-07, 泗州",
    })
    void remarksStandOnWhatTheyConcern(String subject, String word) {
        assertThat(PLAN.notesOn(Subject.parse(subject)))
                .anySatisfy(note -> assertThat(note.zh()).contains(word));
    }

    /** Annex 1: binding targets follow higher levels; a stroke is no statistics; indicator 27 counts sections of main basins. */
    @Test
    void footnotesOfAnnexOneStandOnTheirIndicators() {
        Map<Subject, Set<String>> footnotes = PLAN.notes().stream()
                .filter(note -> note.kind() == PlanNote.Kind.FOOTNOTE)
                .collect(Collectors.groupingBy(
                        PlanNote::subject, Collectors.mapping(note -> note.zh().substring(0, 6), Collectors.toSet())));

        assertThat(PLAN.indicators()).allSatisfy(indicator -> {
            Stream.Builder<String> expected = Stream.builder();
            if (indicator.attribute().equals("binding")) {
                expected.add("附件1说明1");
            }
            if (indicator.targets().stream().anyMatch(target -> target.words().equals("/"))) {
                expected.add("附件1说明2");
            }
            if (indicator.number() == 27) {
                expected.add("附件1说明3");
            }
            assertThat(footnotes.getOrDefault(indicator.subject(), Set.of()))
                    .isEqualTo(expected.build().collect(Collectors.toSet()));
        });
    }

    /** A change against a year is no value of the indicator itself. */
    @ParameterizedTest
    @CsvSource({"1, 2022, 2020, 11.4", "1, 2030, 2005, 65", "3, 2025, 2020, 3", "5, 2022, 2021, 6.7"})
    void changesNameTheYearTheyAreAgainst(int number, int year, int baseline, String value) {
        Target target = PLAN.findIndicator(number).orElseThrow().targets().stream()
                .filter(any -> any.year() == year)
                .findFirst()
                .orElseThrow();

        assertThat(target.baseline()).contains(baseline);
        assertThat(target.number()).hasValueSatisfying(any -> assertThat(any).isEqualByComparingTo(value));
    }

    @Test
    void onlyFourFiguresAreChanges() {
        assertThat(PLAN.indicators().stream()
                        .flatMap(indicator -> indicator.targets().stream())
                        .filter(target -> target.baseline().isPresent()))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "33, treatment_plants, =, 10",
        "29, buildings, =, 5",
        "59, buildings, =, 3",
        "5, dredging_length_km, =, 10",
        "13, sewage_capacity_t_per_day, <=, 265000",
        "12, green_sites_per_year, >=, 15",
        "12, landscape_street_km_per_year, >=, 1.2",
        "48, landscape_nodes, >=, 280",
        "3, road_km, ≈, 11.22",
        "6, pump_stations, ≈, 8",
        "45, sewer_pipe_km, ≈, 3800",
        "66, scheme_length_km, ≈, 19.758",
        "66, water_transfer_km, =, 4.75",
        "109, floor_area_m2, ≈, 448500",
        "56, pipe_diameter_min_mm, =, 300",
        "56, pipe_diameter_max_mm, =, 1200",
        "13, pipe_diameter_max_mm, =, 1200",
        "26, pipe_diameter_max_mm, =, 600",
        "75, transfer_branches, =, 3",
        "30, water_systems, =, 4",
        "7, waste_capacity_before_t_per_day, =, 16",
        "7, waste_capacity_t_per_day, =, 20",
        "7, waste_capacity_standby_t_per_day, =, 20",
        "116, starting_zone_mu, =, 1008.9",
        "116, coordination_zone_mu, =, 641.85",
        "16, width_min_m, =, 1.5",
    })
    void quantitiesCompareAsThePlanSays(int number, String kind, String comparison, String value) {
        Quantity quantity = PLAN.findProject(number).orElseThrow().quantities().stream()
                .filter(any -> any.kind().equals(kind))
                .findFirst()
                .orElseThrow();

        assertThat(quantity.comparison()).isEqualTo(comparison);
        assertThat(quantity.value()).isEqualByComparingTo(new BigDecimal(value));
    }

    /** The plan says 约 in these rows, "at least" in two and builds one in stages. */
    @Test
    void projectsWithRoundFiguresAreThePlans() {
        assertThat(projectsWith("≈"))
                .containsExactly(3, 6, 11, 21, 22, 24, 26, 44, 45, 52, 66, 68, 69, 72, 85, 97, 108, 109, 116, 118, 121);
        assertThat(projectsWith(">=")).containsExactly(12, 48);
        assertThat(projectsWith("<=")).containsExactly(13);
    }

    @ParameterizedTest
    @CsvSource({
        "ch3-02, network/quanzhou-bay-coastal-corridor network/city-greenbelt-ring network/corridor-10",
        "ch5-02, reservoirs/pengcun-reservoir reservoirs/longmentan-reservoir reservoirs/bailai-reservoir",
        "ch5-05, places/shilong-gauge",
        "ch5-09, reservoirs/yongkou-reservoir rivers/hudong-creek rivers/yong-creek places/heshi-town",
        "ch5-06, rivers/chan-creek",
        "ch6-03, bays/weitou-bay bays/anhai-bay",
        "ch6-04, bays/meizhou-bay bays/dagang-bay bays/shenhu-bay",
        "ch6-05, places/liyuwei-terminal places/waizoumadai-terminal",
        "ch7-06, industrial-parks/huidong-industrial-park industrial-parks/haixi-circular-economy-park",
        "ch8-16, places/jiuri-mountain places/anping-bridge places/qingshuiyan places/niumulin",
    })
    void tasksAreTiedToWhatTheyName(String task, String targets) {
        assertThat(PLAN.linksOf(Subject.task(task)).stream().map(Link::target)).contains(targets.split(" "));
    }

    /** Four national and eleven provincial zones, and the two parks of the high-tech zone. */
    @Test
    void everyZoneOfTaskTwoOfChapterSevenIsLinked() {
        assertThat(PLAN.linksOf(Subject.task("ch7-02"))).hasSize(17).allSatisfy(link -> assertThat(link.target())
                .startsWith("industrial-parks/"));
    }

    @Test
    void linksOfTasksNameFeatures() {
        Map<String, Set<String>> known = Stream.of(
                        "city",
                        "districts",
                        "places",
                        "rivers",
                        "river-systems",
                        "reservoirs",
                        "bays",
                        "network",
                        "parks",
                        "country-parks",
                        "industrial-parks",
                        "protected-areas")
                .collect(Collectors.toMap(layer -> layer, layer -> GeodataFiles.features(layer).stream()
                        .map(feature -> feature.id())
                        .collect(Collectors.toSet())));

        assertThat(PLAN.links().stream().filter(link -> link.subject().kind() == Subject.Kind.TASKS))
                .allSatisfy(link -> {
                    String[] target = link.target().split("/");
                    assertThat(known.get(target[0])).as(link.id()).contains(target[1]);
                });
    }

    private static List<Integer> projectsWith(String comparison) {
        return PLAN.projects().stream()
                .filter(project -> project.quantities().stream()
                        .anyMatch(quantity -> quantity.comparison().equals(comparison)))
                .map(project -> project.number())
                .toList();
    }
}
