package org.spatialplan.query.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.SpatialCondition;
import org.spatialplan.query.sum.PrintedPlan.Row;

/** Sums beside those that a person would make with the printed rows, for the whole plan and for random parts of it. */
class ProjectSumsTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final List<Row> ROWS = PrintedPlan.rows();
    private static final Map<String, String> COMPARISONS = PrintedPlan.comparisons();
    private static final int PARTS = 40;

    @ParameterizedTest
    @EnumSource(
            value = Grouping.class,
            names = {"FIELD", "DISTRICT", "BODY", "LEAD_BODY", "ACTION", "ACTIVITY", "PERIOD", "YEAR"})
    void groupsAreThoseOfTheRows(Grouping by) {
        Random random = new Random(21);
        for (int part = 0; part < PARTS; part++) {
            Set<Integer> chosen = part == 0 ? all() : some(random);
            ProjectSums whole = sums(chosen, by, SumMethod.WHOLE);

            assertThat(whole.groups())
                    .extracting(GroupSum::key, GroupSum::count, GroupSum::investment)
                    .containsExactlyInAnyOrderElementsOf(plain(chosen, by).entrySet().stream()
                            .map(group -> org.assertj.core.groups.Tuple.tuple(
                                    group.getKey(),
                                    group.getValue().size(),
                                    group.getValue().stream()
                                            .mapToLong(Row::money)
                                            .sum()))
                            .toList());
            assertThat(whole.total().investment()).isEqualTo(money(chosen));
            assertThat(whole.onlyPossible().count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void spreadMoneyAddsUpToTheTotal(Grouping by) {
        Random random = new Random(82);
        for (int part = 0; part < PARTS; part++) {
            Set<Integer> chosen = part == 0 ? all() : some(random);
            ProjectSums spread = sums(chosen, by, SumMethod.SPREAD);
            long inGroups =
                    spread.groups().stream().mapToLong(GroupSum::investment).sum();

            assertThat(inGroups
                            + spread.onlyPossible().investment()
                            + spread.ungrouped().investment())
                    .isEqualTo(money(chosen));
            assertThat(spread.additive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void noProjectIsDropped(Grouping by) {
        ProjectSums sums = sums(all(), by, SumMethod.WHOLE);
        Set<Integer> apart = new HashSet<>(sums.onlyPossible().projects());
        apart.addAll(sums.ungrouped().projects());
        int standing = sums.groups().stream().mapToInt(GroupSum::count).sum();

        assertThat(standing).isGreaterThanOrEqualTo(ROWS.size() - apart.size());
        assertThat(apart).hasSize(sums.onlyPossible().count() + sums.ungrouped().count());
        assertThat(sums.additive()).isEqualTo(sums.shared().count() == 0);
        assertThat(standing == ROWS.size() - apart.size()).isEqualTo(sums.additive());
        if (by.isOneForEach()) {
            assertThat(sums.additive()).isTrue();
        }
    }

    @Test
    void yearsGetEqualWholeParts() {
        for (Row row : ROWS) {
            Map<String, Long> parts = sums(Set.of(row.number()), Grouping.YEAR, SumMethod.SPREAD).groups().stream()
                    .collect(Collectors.toMap(GroupSum::key, GroupSum::investment));

            assertThat(parts).isEqualTo(coinByCoin(row.money(), row.years()));
        }
    }

    /** Deals the money out in the plainest way: to each year the same, then the rest from the first year on. */
    private static Map<String, Long> coinByCoin(long money, List<Integer> years) {
        Map<String, Long> parts = new TreeMap<>();
        years.forEach(year -> parts.put(year.toString(), money / years.size()));
        long left = money - money / years.size() * years.size();
        for (int i = 0; i < left; i++) {
            parts.merge(years.get(i).toString(), 1L, Long::sum);
        }
        return parts;
    }

    /** Places group as the question {@code touches=} finds projects, one feature after another. */
    @ParameterizedTest
    @CsvSource({"BASIN, river-systems", "BAY, bays"})
    void placesGroupAsTheyAreAskedOneByOne(Grouping by, String layer) {
        ProjectSums sums = sums(all(), by, SumMethod.WHOLE);
        Map<String, GroupSum> groups = sums.groups().stream().collect(Collectors.toMap(GroupSum::key, group -> group));
        Set<Integer> certain = new HashSet<>();
        Set<Integer> possible = new HashSet<>();
        MAP.getLayer(layer).entries().forEach(entry -> {
            List<ItemMatch<Project>> matches = new ItemQueries(MAP)
                    .projects(ItemQuestion.<Project>all()
                            .at(new SpatialCondition.Near(
                                    new FeatureRef(layer, entry.feature().id()), 0)));
            List<Integer> sure = numbers(matches, Certainty.CERTAIN);
            List<Integer> maybe = numbers(matches, Certainty.POSSIBLE);
            certain.addAll(sure);
            possible.addAll(maybe);
            if (!matches.isEmpty()) {
                GroupSum group = groups.get(entry.feature().id());
                assertThat(group.count()).as(group.key()).isEqualTo(sure.size());
                assertThat(group.investment()).as(group.key()).isEqualTo(money(Set.copyOf(sure)));
                assertThat(group.possible().projects()).as(group.key()).isEqualTo(maybe);
            }
        });
        possible.removeAll(certain);

        assertThat(certain).isNotEmpty();
        assertThat(sums.onlyPossible().projects()).containsExactlyInAnyOrderElementsOf(possible);
        assertThat(sums.ungrouped().count()).isEqualTo(ROWS.size() - certain.size() - possible.size());
    }

    @Test
    void figuresAreThoseOfTheRowsAndMissingOnesAreTold() {
        Random random = new Random(3);
        for (QuantityKind kind : MAP.plan().quantityKinds()) {
            Set<Integer> chosen = some(random);
            ProjectSums sums = ProjectSums.of(
                    matches(chosen), new SumQuestion(Grouping.DISTRICT, SumMethod.WHOLE, Optional.of(kind)), MAP);
            QuantitySum total = sums.total().quantity().orElseThrow();

            assertSum(total, chosen, kind.id());
            assertThat(total.rows() + total.without()).isEqualTo(chosen.size());
            BigDecimal alone = add(sums.groups().stream()
                    .map(group -> group.alone().orElseThrow())
                    .toList());
            BigDecimal shared = add(List.of(sums.shared().quantity().orElseThrow()));
            assertThat(alone.add(shared)).isEqualByComparingTo(total.sum().orElse(BigDecimal.ZERO));
            assertThat(sums.ofSeveralDistricts().projects())
                    .containsExactlyInAnyOrderElementsOf(ROWS.stream()
                            .filter(row -> chosen.contains(row.number()))
                            .filter(row -> row.list("territory").size() > 1
                                    || row.list("territory").contains("citywide"))
                            .map(Row::number)
                            .toList());
        }
    }

    @Test
    void sewersOfNanan() {
        Set<Integer> nanan = ROWS.stream()
                .filter(row -> row.list("territory").contains("nanan"))
                .map(Row::number)
                .collect(Collectors.toSet());
        QuantityKind sewers = MAP.plan().findQuantityKind("sewer_pipe_km").orElseThrow();
        GroupSum group = ProjectSums.of(
                        matches(all()), new SumQuestion(Grouping.DISTRICT, SumMethod.WHOLE, Optional.of(sewers)), MAP)
                .groups()
                .stream()
                .filter(each -> each.key().equals("nanan"))
                .findFirst()
                .orElseThrow();

        assertThat(group.count()).isEqualTo(nanan.size());
        assertSum(group.alone().orElseThrow(), withoutShared(nanan), "sewer_pipe_km");
        assertThat(group.shared().orElseThrow().rows()
                        + group.shared().orElseThrow().without())
                .isEqualTo(nanan.size() - withoutShared(nanan).size());
    }

    private static Set<Integer> withoutShared(Set<Integer> numbers) {
        return ROWS.stream()
                .filter(row ->
                        numbers.contains(row.number()) && row.list("territory").size() == 1)
                .map(Row::number)
                .collect(Collectors.toSet());
    }

    private static void assertSum(QuantitySum sum, Set<Integer> numbers, String kind) {
        List<Row> stated = ROWS.stream()
                .filter(row -> numbers.contains(row.number()) && row.figure(kind) != null)
                .toList();
        List<String> comparisons = stated.stream()
                .map(row -> COMPARISONS.getOrDefault(row.number() + " " + kind, "="))
                .toList();
        assertThat(sum.rows()).as(kind).isEqualTo(stated.size());
        assertThat(sum.sum().orElse(BigDecimal.ZERO))
                .as(kind)
                .isEqualByComparingTo(
                        stated.stream().map(row -> row.figure(kind)).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(sum.sum().isPresent()).as(kind).isEqualTo(!stated.isEmpty());
        assertThat(sum.approximate()).as(kind).isEqualTo((int)
                comparisons.stream().filter("≈"::equals).count());
        assertThat(sum.comparison().equals("="))
                .as(kind)
                .isEqualTo(!stated.isEmpty() && Set.of("=").containsAll(comparisons));
    }

    private static BigDecimal add(List<QuantitySum> sums) {
        return sums.stream().flatMap(sum -> sum.sum().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, List<Row>> plain(Set<Integer> chosen, Grouping by) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : ROWS) {
            if (chosen.contains(row.number())) {
                new HashSet<>(keys(row, by)).forEach(key -> groups.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(row));
            }
        }
        return groups;
    }

    private static List<String> keys(Row row, Grouping by) {
        return switch (by) {
            case FIELD -> row.list("field");
            case DISTRICT -> row.list("territory");
            case BODY -> row.list("bodies");
            case LEAD_BODY -> row.list("bodies").subList(0, 1);
            case ACTIVITY -> row.list("activity");
            case ACTION -> row.actions();
            case YEAR -> row.years().stream().map(String::valueOf).toList();
            case PERIOD ->
                row.years().stream()
                        .map(year -> year <= 2025 ? "to-2025" : year <= 2030 ? "2026-2030" : "2031-2035")
                        .toList();
            default -> throw new IllegalArgumentException("no column: " + by);
        };
    }

    private static ProjectSums sums(Set<Integer> chosen, Grouping by, SumMethod method) {
        return ProjectSums.of(matches(chosen), new SumQuestion(by, method, Optional.empty()), MAP);
    }

    private static List<ItemMatch<Project>> matches(Set<Integer> chosen) {
        return MAP.plan().projects().stream()
                .filter(project -> chosen.contains(project.number()))
                .map(ItemMatch::of)
                .toList();
    }

    private static List<Integer> numbers(List<ItemMatch<Project>> matches, Certainty certainty) {
        return matches.stream()
                .filter(match -> match.certainty().orElseThrow() == certainty)
                .map(match -> match.item().number())
                .toList();
    }

    private static long money(Set<Integer> chosen) {
        return ROWS.stream()
                .filter(row -> chosen.contains(row.number()))
                .mapToLong(Row::money)
                .sum();
    }

    private static Set<Integer> all() {
        return ROWS.stream().map(Row::number).collect(Collectors.toSet());
    }

    /** Some of the projects: few, or most of them. */
    private static Set<Integer> some(Random random) {
        double share = random.nextDouble();
        return ROWS.stream()
                .map(Row::number)
                .filter(number -> random.nextDouble() < share)
                .collect(Collectors.toSet());
    }
}
