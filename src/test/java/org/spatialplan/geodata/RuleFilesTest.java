package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.layer.ZoneRule.Treatment;
import org.spatialplan.text.LocalizedText;

/** What every bundled file of rules has to say, and what single lines say. */
class RuleFilesTest {

    /** The last day of a text, in its title. */
    private static final Pattern LAPSED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) 止");

    private static final Map<String, RuleHistory> LINES =
            ids().stream().collect(Collectors.toMap(id -> id, GeodataFiles::rules));

    static Set<String> ids() {
        try (Stream<Path> files = Files.list(GeodataFiles.FOLDER.resolve("rules"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .filter(Predicate.not(RuleSetReader.ACTIVITIES::equals))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void elevenLinesAreInTheirOrder() {
        assertThat(LINES.values().stream()
                        .map(history -> history.newest().line())
                        .sorted())
                .extracting(line -> line.id())
                .containsExactly(
                        "permanent-farmland",
                        "ecological-red-line",
                        "town-development-boundary",
                        "nature-protection",
                        "drinking-water-sources",
                        "river-management",
                        "flood-control",
                        "coastline",
                        "wetlands",
                        "forests",
                        "heritage");
        assertThat(LINES.values().stream()
                        .map(history -> history.newest().line().order()))
                .doesNotHaveDuplicates();
    }

    /** A line whose rules no layer carries would never be answered. */
    @Test
    void everyLineHasALayer() {
        assertThat(GeodataFiles.catalogue().layers().stream()
                        .map(LayerDefinition::rules)
                        .flatMap(rules -> rules.stream()))
                .containsExactlyInAnyOrderElementsOf(ids());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyClassHasAnAnswerInEveryZone(String id) {
        Set<String> ofTheProjects = GeodataFiles.plan().projects().stream()
                .flatMap(project -> project.activities().stream())
                .collect(Collectors.toSet());

        assertThat(LINES.get(id).states()).allSatisfy(rules -> {
            assertThat(rules.activities().keySet()).containsAll(ofTheProjects).containsAll(shared());
            known(rules).forEach(zone -> rules.activities().values().stream()
                    .filter(ActivityClass::takesGround)
                    .forEach(activity -> checkAnswer(rules, zone, activity)));
        });
    }

    /** What is forbidden says what to do instead; what is conditional says what is needed and who gives it. */
    private static void checkAnswer(RuleSet rules, ZoneRule zone, ActivityClass activity) {
        String where = rules.id() + " from " + rules.from() + ", " + zone.id() + ", " + activity.id();
        switch (zone.treat(activity.id())) {
            case FORBIDDEN -> checkWords(zone.otherwise(), where);
            case CONDITIONAL -> {
                ActivityClass ownTerms = zone.permitted(activity.id())
                        .map(rules.activities()::get)
                        .orElse(null);
                checkWords(ownTerms == null ? zone.others().needs() : ownTerms.needs(), where);
                assertThat(ownTerms == null ? zone.others().requires() : ownTerms.requires())
                        .as(where)
                        .isNotEmpty();
            }
            case PERMITTED -> assertThat(zone.others().allows()).as(where).contains(activity.id());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyTextIsInBothLanguages(String id) {
        assertThat(LINES.get(id).states()).allSatisfy(rules -> {
            checkWords(rules.line().name(), id);
            rules.zones().values().forEach(zone -> {
                checkWords(new LocalizedText(zone.nameZh(), zone.nameEn()), id);
                checkWords(zone.principle(), id + " " + zone.id());
                checkWords(zone.otherwise(), id + " " + zone.id());
            });
            rules.activities().values().forEach(a -> checkWords(new LocalizedText(a.nameZh(), a.nameEn()), id));
            rules.documents().values().forEach(d -> checkWords(new LocalizedText(d.nameZh(), d.nameEn()), id));
            rules.areas().forEach(area -> checkWords(area.needs(), id));
        });
    }

    /** A zone cites a text with its number, the article and a day on which the text was in force. */
    @ParameterizedTest
    @MethodSource("ids")
    void everyZoneCitesItsLaw(String id) {
        assertThat(LINES.get(id).states())
                .flatMap(rules -> rules.zones().values())
                .allSatisfy(zone -> {
                    checkWords(zone.citation().article(), id + " " + zone.id());
                    assertThat(zone.citation().source().number()).isNotBlank();
                    assertThat(zone.citation().source().inForce())
                            .as("%s %s cites a text before it is in force", id, zone.id())
                            .isBeforeOrEqualTo(zone.citation().from());
                });
    }

    /** A text whose title says that it lapsed decides nothing afterwards. */
    @ParameterizedTest
    @MethodSource("ids")
    void noEntryCitesATextThatLapsed(String id) {
        LINES.get(id).states().forEach(rules -> entries(rules).forEach(citation -> {
            Matcher lapsed = LAPSED.matcher(citation.source().titleZh());
            assertThat(lapsed.find() && rules.from().isAfter(LocalDate.parse(lapsed.group(1))))
                    .as(
                            "%s from %s cites %s",
                            id, rules.from(), citation.source().titleZh())
                    .isFalse();
        }));
    }

    private static Stream<Citation> entries(RuleSet rules) {
        Set<String> permitted = rules.zones().values().stream()
                .flatMap(zone -> Stream.concat(zone.permits().stream(), zone.onlyAs().values().stream()))
                .collect(Collectors.toSet());
        return Stream.of(
                        rules.zones().values().stream().map(ZoneRule::citation),
                        rules.areas().stream().map(AreaRule::citation),
                        rules.activities().values().stream()
                                .filter(activity -> permitted.contains(activity.id()))
                                .map(ActivityClass::citation))
                .flatMap(all -> all);
    }

    /** Every text says how it is known, whether it was read or not. */
    @ParameterizedTest
    @MethodSource("ids")
    void everySourceSaysHowItIsKnown(String id) {
        assertThat(LINES.get(id).states())
                .flatMap(RuleSet::sources)
                .allSatisfy(source -> checkWords(source.note(), id + " " + source.id()));
    }

    /** The same text, document or class is the same in every line. */
    @Test
    void whatLinesShareIsTheSame() {
        Map<String, String> names = new HashMap<>();
        for (RuleHistory history : LINES.values()) {
            RuleSet rules = history.newest();
            rules.activities().values().forEach(a -> checkSame(names, "class " + a.id(), a.nameZh() + a.nameEn()));
            rules.documents().values().forEach(d -> checkSame(names, "document " + d.id(), d.nameZh() + d.nameEn()));
            history.states().stream()
                    .flatMap(state -> state.sources().stream())
                    .filter(source -> source.verified())
                    .forEach(source -> checkSame(
                            names, "number " + source.number(), source.inForce().toString()));
        }
    }

    private static void checkSame(Map<String, String> known, String key, String value) {
        assertThat(known.computeIfAbsent(key, any -> value)).as(key).isEqualTo(value);
    }

    /** The default class of a check is answered by every line, never as allowed without a condition. */
    @ParameterizedTest
    @MethodSource("ids")
    void newConstructionIsNowhereFree(String id) {
        assertThat(known(LINES.get(id).newest()))
                .allSatisfy(zone -> assertThat(zone.treat("new-construction")).isNotEqualTo(Treatment.PERMITTED));
    }

    @ParameterizedTest
    @CsvSource({
        "permanent-farmland,        farmland,        farming,                PERMITTED",
        "permanent-farmland,        farmland,        new-construction,       FORBIDDEN",
        "permanent-farmland,        farmland,        orchard-forestry,       FORBIDDEN",
        "permanent-farmland,        farmland,        fish-pond,              FORBIDDEN",
        "permanent-farmland,        farmland,        greening,               FORBIDDEN",
        "permanent-farmland,        farmland,        village-housing,        FORBIDDEN",
        "permanent-farmland,        farmland,        linear-infrastructure,  FORBIDDEN",
        "permanent-farmland,        reserve,         linear-infrastructure,  CONDITIONAL",
        "town-development-boundary, concentrated,    urban-development,      CONDITIONAL",
        "town-development-boundary, special,         urban-development,      FORBIDDEN",
        "town-development-boundary, outside,         urban-development,      FORBIDDEN",
        "town-development-boundary, outside,         linear-infrastructure,  CONDITIONAL",
        "town-development-boundary, outside,         farming,                PERMITTED",
        "town-development-boundary, outside,         marine-ranching,        PERMITTED",
        "drinking-water-sources,    grade-one,       new-construction,       FORBIDDEN",
        "drinking-water-sources,    grade-one,       moderate-tourism,       FORBIDDEN",
        "drinking-water-sources,    grade-one,       water-works,            CONDITIONAL",
        "drinking-water-sources,    grade-two,       polluting-works,        FORBIDDEN",
        "drinking-water-sources,    grade-two,       mining,                 FORBIDDEN",
        "drinking-water-sources,    quasi,           mining,                 FORBIDDEN",
        "drinking-water-sources,    grade-two,       new-construction,       CONDITIONAL",
        "drinking-water-sources,    quasi,           polluting-works,        CONDITIONAL",
        "river-management,          range,           bridge-crossing,        CONDITIONAL",
        "river-management,          range,           village-housing,        FORBIDDEN",
        "river-management,          range,           orchard-forestry,       FORBIDDEN",
        "river-management,          ecological-land, new-construction,       FORBIDDEN",
        "river-management,          ecological-land, bridge-crossing,        CONDITIONAL",
        "coastline,                 strict,          port-wharf,             FORBIDDEN",
        "coastline,                 limited,         industrial,             FORBIDDEN",
        "coastline,                 unbuilt-shore,   new-construction,       FORBIDDEN",
        "coastline,                 unbuilt-shore,   port-wharf,             CONDITIONAL",
        "coastline,                 built-up-shore,  new-construction,       CONDITIONAL",
        "nature-protection,         core,            moderate-tourism,       FORBIDDEN",
        "nature-protection,         core,            ecological-restoration, CONDITIONAL",
        "nature-protection,         core,            existing-facilities,    CONDITIONAL",
        "nature-protection,         core,            linear-infrastructure,  CONDITIONAL",
        "nature-protection,         core,            new-construction,       FORBIDDEN",
        "nature-protection,         general,         moderate-tourism,       CONDITIONAL",
        "nature-protection,         general,         mining,                 FORBIDDEN",
        "nature-protection,         scenic-core,     new-construction,       FORBIDDEN",
        "nature-protection,         scenic,          mining,                 FORBIDDEN",
        "wetlands,                  national,        new-construction,       FORBIDDEN",
        "wetlands,                  provincial,      new-construction,       FORBIDDEN",
        "wetlands,                  provincial,      linear-infrastructure,  CONDITIONAL",
        "wetlands,                  general,         new-construction,       CONDITIONAL",
        "wetlands,                  mangrove,        fish-pond,              FORBIDDEN",
        "forests,                   grade-one,       linear-infrastructure,  CONDITIONAL",
        "forests,                   grade-one,       new-construction,       FORBIDDEN",
        "forests,                   grade-two,       linear-infrastructure,  CONDITIONAL",
        "forests,                   grade-two,       mining,                 FORBIDDEN",
        "forests,                   grade-two,       industrial,             FORBIDDEN",
        "forests,                   grade-two,       forest-tending,         CONDITIONAL",
        "heritage,                  core,            new-construction,       FORBIDDEN",
        "heritage,                  core,            linear-infrastructure,  CONDITIONAL",
        "heritage,                  control,         new-construction,       CONDITIONAL",
        "heritage,                  relic-control,   polluting-works,        FORBIDDEN",
        "heritage,                  landscape-control,new-construction,       CONDITIONAL",
        "flood-control,             control,         reclamation,            FORBIDDEN",
        "flood-control,             control,         new-construction,       CONDITIONAL",
        "ecological-red-line,       other,           urban-development,      FORBIDDEN",
    })
    void aZoneTreatsAClassAsItsLawSays(String line, String zone, String activity, Treatment treatment) {
        assertThat(LINES.get(line).newest().zones().get(zone).treat(activity)).isEqualTo(treatment);
    }

    /** Art. 26(4) of the regulations of 2026. */
    @ParameterizedTest
    @CsvSource({"2026-03-14, false", "2026-03-15, true"})
    void nationalProjectsMayTakeACoreSinceTheRegulationsOf2026(LocalDate day, boolean may) {
        assertThat(LINES.get("nature-protection")
                        .on(day)
                        .orElseThrow()
                        .nationalProjects()
                        .orElseThrow()
                        .zones()
                        .contains("core"))
                .isEqualTo(may);
    }

    /** Sizes from which on a higher authority decides, as the laws give them. */
    @ParameterizedTest
    @CsvSource({
        "town-development-boundary, state-council-expropriation, 350000",
        "forests,                   national-forest-consent,     100000",
    })
    void aLargeSiteNeedsAHigherAuthority(String line, String document, double fromM2) {
        assertThat(LINES.get(line).newest().zones().values())
                .flatMap(zone -> zone.others().requires())
                .filteredOn(required -> required.document().id().equals(document))
                .isNotEmpty()
                .allSatisfy(required -> assertThat(required.fromM2()).isEqualTo(fromM2));
    }

    /** What stands in for a line exists in the bundled data, and its zone is one that is not known for certain. */
    @ParameterizedTest
    @CsvSource({
        "drinking-water-sources, 8",
        "nature-protection, 11",
        "wetlands, 2",
        "heritage, 5",
    })
    void standInsChooseWhatTheDataCallSo(String line, int count) {
        RuleSet rules = LINES.get(line).newest();
        List<Feature> chosen = GeodataFiles.features(
                        rules.standIn().orElseThrow().layer())
                .stream()
                .filter(rules.standIn().orElseThrow()::isOf)
                .toList();

        assertThat(chosen).hasSize(count).allSatisfy(feature -> assertThat(rules.zones())
                .containsKey(rules.standIn().orElseThrow().zoneOf(feature)));
    }

    @Test
    void aScenicAreaStandsInForAnotherZoneThanAReserve() {
        RuleSet rules = LINES.get("nature-protection").newest();

        assertThat(GeodataFiles.features("protected-areas"))
                .filteredOn(rules.standIn().orElseThrow()::isOf)
                .extracting(rules.standIn().orElseThrow()::zoneOf)
                .contains("park", "scenic-unknown", "unknown")
                .doesNotContain("core");
    }

    /** What nobody of this project read is not called read. */
    @Test
    void saysWhatWasNotRead() {
        assertThat(LINES.values().stream()
                        .flatMap(history -> history.newest().sources().stream())
                        .filter(Predicate.not(LegalSource::verified))
                        .map(LegalSource::id))
                .contains("boundary-measures", "banks-guide-2019", "city-plan-guide");
    }

    /** The page lists each line with its layer and its zones. */
    @ParameterizedTest
    @MethodSource("ids")
    void thePageListsTheLine(String id) throws IOException {
        RuleSet rules = LINES.get(id).newest();
        String row = Files.readAllLines(Path.of("docs/rules.md")).stream()
                .filter(line -> line.startsWith("| " + rules.line().order() + " | "))
                .findFirst()
                .orElse("");

        assertThat(row).contains(rules.line().name().zh(), "`" + id + "`");
        assertThat(row)
                .contains(rules.zones().keySet().stream()
                        .map(zone -> "`" + zone + "`")
                        .toList());
    }

    private static Stream<ZoneRule> known(RuleSet rules) {
        return rules.zones().values().stream().filter(zone -> zone.mayBe().isEmpty());
    }

    /** The classes that all lines share. */
    private static Set<String> shared() {
        return LINES.get("flood-control").newest().activities().keySet();
    }

    private static void checkWords(LocalizedText words, String where) {
        assertThat(words.zh()).as(where).isNotBlank();
        assertThat(words.en()).as(where).isNotBlank();
    }
}
