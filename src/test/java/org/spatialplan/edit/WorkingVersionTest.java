package org.spatialplan.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.spatialplan.edit.EditFixture.LI;
import static org.spatialplan.edit.EditFixture.WANG;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanNote;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;

/** The working version of the bundled plan: what an edit makes of it, what is refused, undo, publication and renewal. */
class WorkingVersionTest {

    private static final ItemRef FIVE = ItemRef.project(5);
    private static final String SITE = "POLYGON ((118.6 24.9, 118.61 24.9, 118.61 24.91, 118.6 24.91, 118.6 24.9))";

    private final EditFixture fixture = new EditFixture();
    private final WorkingVersion working = fixture.working;
    private final Plan current = fixture.plans.findCurrent().orElseThrow().plan();

    @Test
    void aWorkingVersionStartsAsTheCurrentPlan() {
        Draft draft = working.draft();

        assertThat(draft.number()).isZero();
        assertThat(draft.plan().content()).isEqualTo(current.content());
        assertThat(draft.differences()).isEmpty();
    }

    @Test
    void anItemSentBackAsItWasReadIsNoChange() {
        Draft draft = working.draft();
        for (ItemRef ref : List.of(FIVE, ItemRef.action("1-02"), ItemRef.link("L001"))) {
            Applied applied =
                    working.apply(List.of(Edit.replace(ref, draft.properties(ref), Edit.Place.UNCHANGED)), LI);

            assertThat(applied.change()).as(ref.toString()).isEmpty();
        }
        assertThat(fixture.changes.all).isEmpty();
    }

    @Test
    void everyItemOfThePlanCanBeSentBackAsItWasRead() {
        Draft draft = working.draft();
        List<Edit> all = current.projects().stream()
                .map(project -> ItemRef.project(project.number()))
                .map(ref -> Edit.replace(ref, draft.properties(ref), Edit.Place.UNCHANGED))
                .toList();

        assertThat(working.apply(all, LI).change()).isEmpty();
    }

    @Test
    void anUpdateChangesWhatIsSentAlone() {
        Applied applied = working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 4321))), LI);

        Project before = current.findProject(5).orElseThrow();
        Project after = applied.draft().plan().findProject(5).orElseThrow();
        assertThat(after.investment()).isEqualTo(4321);
        assertThat(after.nameZh()).isEqualTo(before.nameZh());
        assertThat(after.quantities()).isEqualTo(before.quantities());
        assertThat(after.actions()).isEqualTo(before.actions());
        Change change = applied.change().orElseThrow();
        assertThat(change.author()).isEqualTo(new Change.Author("command:li", "li"));
        assertThat(change.reason()).isEqualTo("更正");
        assertThat(change.edits()).extracting(ItemEdit::item).containsExactly(FIVE);
        assertThat(applied.draft().plan().links()).isEqualTo(current.links());
    }

    @Test
    void aNewProjectGetsTheNextNumberAndEverythingAnImportWantsToKnow() {
        Map<String, Object> sent = project();
        Applied applied = working.apply(List.of(create(sent)), LI);

        ItemRef made = applied.items().get(0);
        assertThat(made).isEqualTo(ItemRef.project(122));
        assertThat(applied.draft().plan().findProject(122).orElseThrow().nameEn())
                .isEqualTo("新项目");
        for (String needed :
                List.of("name_zh", "field", "year_from", "year_to", "investment_wan_yuan", "activity", "summary_zh")) {
            Map<String, Object> without = new LinkedHashMap<>(sent);
            without.remove(needed);
            assertThat(refusal(create(without)).property()).isEqualTo(needed);
        }
        assertThat(refusal(create(Map.of("number", 5000, "field", "city"))).getMessage())
                .contains("name_zh, year_from, year_to, investment_wan_yuan, activity, summary_zh are missing");
    }

    @Test
    void whatAnImportWouldRefuseIsRefusedWithTheNameOfTheProperty() {
        assertRefused(update(FIVE, Map.of("field", "nonsense")), "reference-unresolved", "field");
        assertRefused(update(FIVE, Map.of("bodies", List.of("nobody"))), "reference-unresolved", "bodies");
        assertRefused(update(FIVE, Map.of("territory", "atlantis")), "reference-unresolved", "territory");
        assertRefused(update(FIVE, Map.of("actions", "9-99")), "reference-unresolved", "actions");
        assertRefused(update(FIVE, Map.of("activity", "dancing")), "activity-unknown", "activity");
        assertRefused(update(FIVE, Map.of("year_to", 1901)), "property-refused", "year_to");
        assertRefused(update(FIVE, Map.of("investment_wan_yuan", -1)), "property-refused", "investment_wan_yuan");
        assertRefused(update(FIVE, Map.of("investment_wan_yuan", "1.5")), "property-refused", "investment_wan_yuan");
        assertRefused(update(FIVE, Map.of("name_zh", "名".repeat(501))), "property-refused", "name_zh");
        assertRefused(update(FIVE, Map.of("name_zh", "a\u0000b")), "property-refused", "name_zh");
        assertRefused(update(FIVE, Map.of("nonsense", 1)), "property-unknown", "nonsense");
        assertRefused(update(FIVE, Map.of("number", 6)), "address-fixed", "number");
        assertRefused(update(FIVE, Map.of("not_exact", "road_km about")), "property-refused", "not_exact");
        assertRefused(update(ItemRef.link("L001"), Map.of("target", "rivers/styx")), "reference-unresolved", "target");
        assertRefused(update(ItemRef.link("L001"), Map.of("precision", "reach")), "property-refused", "reach_from");
        assertRefused(update(ItemRef.link("L001"), Map.of("evidence", "hearsay")), "property-refused", "evidence");
        assertRefused(update(ItemRef.link("L001"), Map.of("words", "")), "property-refused", "words");
        assertRefused(update(ItemRef.link("L001"), Map.of("subject", "pathways/1")), "reference-unresolved", "subject");
        assertRefused(
                update(
                        ItemRef.link("L001"),
                        Map.of("precision", "reach", "reach_from", "118.6 24.9", "reach_to", "118.7 24.9")),
                "reach-of-no-line",
                "target");
        assertThat(fixture.changes.all).isEmpty();
    }

    @Test
    void aDrawnGeometryBecomesAPlaceWithItsAccuracyAndALinkWithItsEvidence() {
        Applied applied = working.apply(
                List.of(Edit.update(
                        FIVE,
                        Map.of("place_accuracy_m", 5, "place_evidence", "用地批复 2026-7"),
                        Edit.Place.of(wkt(SITE)))),
                LI);

        Draft draft = applied.draft();
        assertThat(draft.drawnPlaces().get("projects-5").accuracyM()).hasValue(5);
        assertThat(draft.drawnPlaces()
                        .get("projects-5")
                        .geometry()
                        .orElseThrow()
                        .equalsTopo(wkt(SITE)))
                .isTrue();
        Link link = draft.plan().linksOf(Subject.project(5)).stream()
                .filter(own -> own.id().equals("drawn-projects-5"))
                .findFirst()
                .orElseThrow();
        assertThat(link.target()).isEqualTo("drawn-places/projects-5");
        assertThat(link.words()).isEqualTo("用地批复 2026-7");
        assertThat(link.evidence()).isEqualTo("annex3/row/5");
        assertThat(link.isAssumed()).isTrue();
        assertThat(link.role()).isEqualTo(Role.SITE);
    }

    @Test
    void aDrawingWithoutAccuracyOrEvidenceOrElsewhereIsRefused() {
        Edit.Place place = Edit.Place.of(wkt(SITE));

        assertRefused(Edit.update(FIVE, Map.of("place_evidence", "批复"), place), "accuracy-missing", "place_accuracy_m");
        assertRefused(
                Edit.update(FIVE, Map.of("place_accuracy_m", 0, "place_evidence", "批复"), place),
                "property-refused",
                "place_accuracy_m");
        assertRefused(Edit.update(FIVE, Map.of("place_accuracy_m", 5), place), "property-refused", "place_evidence");
        for (String wrong : List.of(
                "POINT (24.9 118.6)",
                "POINT (24.9 58.6)",
                "POLYGON EMPTY",
                "POLYGON ((118.6 24.9, 118.61 24.91, 118.61 24.9, 118.6 24.91, 118.6 24.9))")) {
            assertRefused(
                    Edit.update(FIVE, Map.of("place_accuracy_m", 5, "place_evidence", "批复"), Edit.Place.of(wkt(wrong))),
                    "geometry-refused",
                    "geometry");
        }
    }

    @Test
    void aLinkWhoseDrawingIsNoLongerSentIsTakenAwayAndComesBackWithAnUndo() {
        Subject subject = current.links().stream()
                .filter(link -> link.target().equals("rivers/jin-river"))
                .filter(link -> link.subject().kind() == Subject.Kind.PROJECTS)
                .findFirst()
                .orElseThrow()
                .subject();
        ItemRef project = ItemRef.of(subject).orElseThrow();

        Applied applied = working.apply(
                List.of(Edit.update(
                        project,
                        Map.of("place_accuracy_m", 5, "place_evidence", "批复", "place_basis", "named"),
                        Edit.Place.of(wkt(SITE)))),
                LI);

        assertThat(applied.draft().plan().linksOf(subject))
                .noneMatch(link -> link.target().startsWith("rivers/"))
                .anyMatch(link -> link.id().startsWith("drawn-") && !link.isAssumed());
        assertThat(working.undo(WANG).draft().plan().content()).isEqualTo(current.content());
    }

    @Test
    void aPlaceGoesWithTheGeometryAndWithItsLink() {
        working.apply(List.of(drawn(FIVE)), LI);
        assertThat(working.draft().drawnPlaces()).containsKey("projects-5");

        working.apply(List.of(Edit.delete(ItemRef.link("drawn-projects-5"))), LI);
        assertThat(working.draft().drawnPlaces()).isEmpty();

        working.apply(List.of(drawn(FIVE)), LI);
        working.apply(List.of(Edit.update(FIVE, Map.of(), Edit.Place.NONE)), LI);
        assertThat(working.draft().drawnPlaces()).isEmpty();
        assertThat(working.draft().plan().linksOf(Subject.project(5)))
                .noneMatch(link -> link.id().startsWith("drawn-"));
    }

    @Test
    void whatIsSaidOfAPlaceBeforeItIsDrawnIsUsedWithTheDrawing() {
        Applied said = working.apply(List.of(update(FIVE, Map.of("place_accuracy_m", 5, "place_evidence", "批复"))), LI);
        assertThat(said.draft().placeProperties(FIVE, feature -> true)).containsEntry("place_evidence", "批复");
        assertThat(said.draft().differences()).isEmpty();
        assertThatThrownBy(() -> working.publish(Optional.empty(), LI))
                .isInstanceOf(EditConflictException.class)
                .hasFieldOrPropertyWithValue("code", "nothing-to-publish");

        Applied drawn = working.apply(List.of(Edit.update(FIVE, Map.of(), Edit.Place.of(wkt(SITE)))), LI);
        assertThat(drawn.draft().drawnPlaces().get("projects-5").accuracyM()).hasValue(5);
        assertThat(drawn.change().orElseThrow().edits())
                .extracting(ItemEdit::item)
                .contains(new ItemRef(ItemKind.STATEMENTS, "projects-5"));
        working.undo(LI);
        assertThat(working.undo(LI).draft().tag(FIVE, feature -> true))
                .isEqualTo(new EditFixture().working.draft().tag(FIVE, feature -> true));
    }

    @Test
    void aDeletedProjectTakesItsLinksNotesAndRowsAlongAndAnUndoBringsAllBack() {
        PlanNote note = current.notes().stream()
                .filter(about -> about.subject().kind() == Subject.Kind.PROJECTS)
                .findFirst()
                .orElseThrow();
        Applied applied =
                working.apply(List.of(Edit.delete(ItemRef.of(note.subject()).orElseThrow())), LI);

        Plan plan = applied.draft().plan();
        assertThat(plan.has(note.subject())).isFalse();
        assertThat(plan.links()).noneMatch(link -> link.subject().equals(note.subject()));
        assertThat(plan.notes()).doesNotContain(note);
        assertThat(plan.placesNamedBy(note.subject())).isEmpty();
        assertThatThrownBy(() -> working.apply(
                        List.of(create(with(project(), "number", note.subject().id()))), LI))
                .isInstanceOf(EditConflictException.class)
                .hasFieldOrPropertyWithValue("code", "id-taken");
        assertThat(working.undo(LI).draft().plan().content()).isEqualTo(current.content());
    }

    @Test
    void anActionThatProjectsCarryOutIsNotDeleted() {
        assertThatThrownBy(() -> working.apply(List.of(Edit.delete(ItemRef.action("1-03"))), LI))
                .isInstanceOf(EditConflictException.class)
                .hasFieldOrPropertyWithValue("code", "still-referenced")
                .hasMessageContaining("projects/1");
    }

    @Test
    void aChangeBasedOnAnOlderStateIsRefused() {
        String read = working.draft().tag(FIVE, feature -> true);
        working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 1)).expecting(Set.of(read))), LI);

        assertThatThrownBy(() -> working.apply(
                        List.of(update(FIVE, Map.of("investment_wan_yuan", 2)).expecting(Set.of(read))), WANG))
                .isInstanceOf(ItemChangedException.class);
        assertThatThrownBy(() -> working.apply(List.of(Edit.delete(FIVE).expecting(Set.of(read))), WANG))
                .isInstanceOf(ItemChangedException.class);
        String now = working.draft().tag(FIVE, feature -> true);
        working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 2)).expecting(Set.of(now))), WANG);
        assertThat(working.draft().plan().findProject(5).orElseThrow().investment())
                .isEqualTo(2);
    }

    @Test
    void aNewLinkChangesTheTagOfItsProject() {
        String before = working.draft().tag(FIVE, feature -> true);
        Applied applied = working.apply(List.of(link(FIVE, "districts/anxi")), LI);

        assertThat(applied.draft().tag(FIVE, feature -> true)).isNotEqualTo(before);
        assertThat(applied.draft().tag(FIVE, feature -> !feature.layer().equals("districts")))
                .isEqualTo(working.draft().tag(FIVE, feature -> !feature.layer().equals("districts")));
    }

    @Test
    void severalRequestsAreOneChangeOrNone() {
        List<Edit> half = List.of(
                update(FIVE, Map.of("investment_wan_yuan", 1)),
                update(ItemRef.project(6), Map.of("field", "nonsense")));

        assertThatThrownBy(() -> working.apply(half, LI)).isInstanceOf(EditRefusedException.class);
        assertThat(working.draft().number()).isZero();

        Applied applied = working.apply(List.of(create(project()), link(ItemRef.project(122), "districts/anxi")), LI);
        assertThat(applied.items()).containsExactly(ItemRef.project(122), ItemRef.link("e1-1-1"));
        assertThat(applied.draft().number()).isEqualTo(1);
    }

    @Test
    void undoGoesBackChangeByChangeAndAnUndoCanBeTakenBack() {
        working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 1))), LI);
        working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 2))), LI);

        Applied third = working.undo(WANG);
        assertThat(third.change().orElseThrow().undoes()).isEqualTo(OptionalInt.of(2));
        assertThat(investment()).isEqualTo(1);
        working.undo(3, LI);
        assertThat(investment()).isEqualTo(2);
        working.undo(LI);
        working.undo(LI);
        assertThat(working.draft().plan().content()).isEqualTo(current.content());
        assertThat(working.draft().number()).isEqualTo(6);
        assertThatThrownBy(() -> working.undo(LI))
                .isInstanceOf(EditConflictException.class)
                .hasFieldOrPropertyWithValue("code", "nothing-to-undo");
    }

    @Test
    void aChangeOnWhichLaterOnesBuildIsNotTakenBack() {
        working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 1))), LI);
        working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 2))), LI);
        working.apply(List.of(update(ItemRef.project(6), Map.of("investment_wan_yuan", 3))), LI);

        assertThatThrownBy(() -> working.undo(1, LI))
                .isInstanceOf(EditConflictException.class)
                .hasFieldOrPropertyWithValue("code", "undo-built-upon");
        working.undo(3, LI);
        assertThatThrownBy(() -> working.undo(3, LI))
                .isInstanceOf(EditConflictException.class)
                .hasFieldOrPropertyWithValue("code", "undo-impossible");
    }

    @Test
    void aPublicationIsTheNextVersionOfPlanAndPlaces() {
        working.apply(List.of(drawn(FIVE)), LI);
        Draft draft = working.draft();

        assertThatThrownBy(() -> working.publish(Optional.empty(), new Editor(LI.caller(), " ")))
                .isInstanceOf(EditRefusedException.class)
                .hasFieldOrPropertyWithValue("code", "reason-missing");
        assertThatThrownBy(() -> working.publish(Optional.of(Set.of("d1-0")), LI))
                .isInstanceOf(ItemChangedException.class);
        PlanInfo info = working.publish(Optional.of(Set.of("d1-1")), LI);

        assertThat(info.number()).isEqualTo(2);
        assertThat(info.provenance()).isEqualTo(new PlanProvenance("the plan's working version 1-2", "li", "更正"));
        assertThat(fixture.plans.findCurrent().orElseThrow().plan().content())
                .isEqualTo(draft.plan().content());
        assertThat(fixture.layers
                        .findCurrent(LayerDefinition.DRAWN_PLACES)
                        .orElseThrow()
                        .features())
                .containsExactlyElementsOf(draft.drawnPlaces().values());
        Draft next = working.draft();
        assertThat(next.id()).isEqualTo(2);
        assertThat(next.number()).isZero();
        assertThat(next.drawnPlaces()).isEqualTo(draft.drawnPlaces());
        assertThatThrownBy(() -> working.publish(Optional.empty(), LI))
                .isInstanceOf(EditConflictException.class)
                .hasFieldOrPropertyWithValue("code", "nothing-to-publish");
    }

    @Test
    void aDiscardedDraftStaysOnRecordAndTheNextStartsAnew() {
        working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 1))), LI);
        working.discard(Optional.empty(), WANG);

        assertThat(working.draft().plan().content()).isEqualTo(current.content());
        assertThat(working.draft().id()).isEqualTo(2);
        assertThat(fixture.changes.listEnds(10)).extracting(Change::kind).containsExactly(Change.Kind.DISCARD);
    }

    @Test
    void aDraftIsTheSameForAnotherInstanceAndAfterAStart() {
        WorkingVersion other = fixture.instance();
        working.apply(List.of(drawn(FIVE)), LI);
        assertThat(other.draft().plan().content())
                .isEqualTo(working.draft().plan().content());

        other.apply(List.of(Edit.delete(ItemRef.project(7))), WANG);
        working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 9))), LI);

        Draft started = fixture.instance().draft();
        assertThat(started.plan().content()).isEqualTo(other.draft().plan().content());
        assertThat(started.drawnPlaces()).isEqualTo(working.draft().drawnPlaces());
        assertThat(started.changes()).hasSize(3);
    }

    @Test
    void aPlanThatMovedOnIsBroughtInAndWhatBothChangedIsDecidedByPeople() {
        working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 1))), LI);
        working.apply(List.of(update(ItemRef.project(6), Map.of("investment_wan_yuan", 2))), LI);
        addPlan(Map.of(5, 100L, 8, 800L));

        EditConflictException moved =
                catchThrowableOfType(EditConflictException.class, () -> working.publish(Optional.empty(), LI));
        assertThat(moved.code()).isEqualTo("plan-moved");
        assertThat(moved.clashes()).extracting(Clash::item).containsExactly(FIVE);
        assertThatThrownBy(() -> working.renew(Set.of(), Set.of(), Optional.empty(), LI))
                .isInstanceOf(EditConflictException.class);

        Draft renewed =
                working.renew(Set.of(FIVE), Set.of(), Optional.empty(), LI).draft();
        assertThat(investments(renewed)).containsExactly(1L, 2L, 800L);
        assertThat(fixture.instance().draft().plan().content())
                .isEqualTo(renewed.plan().content());
        assertThat(working.publish(Optional.empty(), LI).number()).isEqualTo(3);
        assertThat(investments(working.draft())).containsExactly(1L, 2L, 800L);
    }

    @Test
    void theNewerPlansWordCanBeTakenToo() {
        working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 1))), LI);
        working.apply(List.of(update(ItemRef.project(6), Map.of("investment_wan_yuan", 2))), LI);
        addPlan(Map.of(5, 100L, 8, 800L));

        Draft renewed =
                working.renew(Set.of(), Set.of(FIVE), Optional.empty(), LI).draft();

        assertThat(investments(renewed)).containsExactly(100L, 2L, 800L);
        assertThat(working.undo(2, LI).draft().plan().findProject(6)).isEqualTo(current.findProject(6));
    }

    @Test
    void linksOfLayersThatACallerDoesNotSeeDoNotExistForTheCaller() {
        Editor blind = new Editor(LI.caller(), feature -> !feature.layer().equals("districts"), "");

        assertThatThrownBy(() -> working.apply(List.of(Edit.delete(ItemRef.link("L001"))), blind))
                .isInstanceOf(ItemUnknownException.class);
        assertThat(refusal(link(FIVE, "districts/anxi"), blind).getMessage())
                .isEqualTo(refusal(link(FIVE, "districts/atlantis"), blind)
                        .getMessage()
                        .replace("atlantis", "anxi"));
        working.apply(List.of(link(FIVE, "districts/anxi")), WANG);
        assertThatThrownBy(() -> working.undo(blind))
                .isInstanceOf(EditConflictException.class)
                .hasFieldOrPropertyWithValue("code", "nothing-to-undo");
    }

    /** What clashes, or leads nowhere, is named to those alone who see it: the answer would tell of the link. */
    @Test
    void aClashOfLinksThatACallerDoesNotSeeIsNotNamed() {
        Editor blind = new Editor(LI.caller(), feature -> false, "");
        ItemRef hidden = ItemRef.link("L001");
        working.apply(List.of(update(hidden, Map.of("note", "ours"))), WANG);
        EditFixture side = new EditFixture();
        side.working.apply(List.of(update(hidden, Map.of("note", "theirs"))), WANG);
        fixture.plans.append(side.working.draft().plan(), "b".repeat(64), Origin.IMPORTED, EditFixture.NOW);

        for (Editor caller : List.of(blind, WANG)) {
            EditConflictException moved = catchThrowableOfType(
                    EditConflictException.class, () -> working.renew(Set.of(), Set.of(), Optional.empty(), caller));
            assertThat(moved.clashes()).hasSize(caller == WANG ? 1 : 0);
            assertThat(moved.getMessage().contains("L001")).isEqualTo(caller == WANG);
        }
        ItemRef subject = working.draft().differences().get(0).subject().orElseThrow();
        assertThatThrownBy(() -> working.renew(Set.of(subject, hidden), Set.of(), Optional.empty(), blind))
                .isInstanceOf(EditConflictException.class);
        assertThat(working.renew(Set.of(subject), Set.of(), Optional.empty(), WANG)
                        .change())
                .isPresent();
    }

    @Test
    void aLinkThatLeadsNowhereIsNotNamedToACallerWhoDoesNotSeeIt() {
        Editor blind = new Editor(LI.caller(), feature -> false, "x");
        working.apply(List.of(link(FIVE, "districts/anxi")), WANG);
        Draft draft = working.draft();
        EditedCity without = new EditedCity(
                layer -> layer.equals("districts")
                        ? Optional.empty()
                        : EditFixture.city().layers().apply(layer),
                EditFixture.city().rules(),
                EditFixture.city().frame());

        assertThatThrownBy(() -> DraftRules.requireWhole(draft, without, WANG.sees()))
                .hasMessageContaining("districts/anxi");
        assertThatThrownBy(() -> DraftRules.requireWhole(draft, without, blind.sees()))
                .isInstanceOf(EditRefusedException.class)
                .hasMessageNotContainingAny("districts/anxi", "links/");
    }

    @Test
    void aDraftHasNotMoreChangesThanAStartCanRead() {
        Change first = working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 1))), LI)
                .change()
                .orElseThrow();
        fixture.changes.all.add(new Change(
                first.draft(),
                WorkingVersion.MAX_CHANGES,
                first.kind(),
                first.bases(),
                first.undoes(),
                first.author(),
                "",
                first.at(),
                List.of()));

        assertThatThrownBy(() -> working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 2))), LI))
                .isInstanceOf(EditConflictException.class)
                .hasFieldOrPropertyWithValue("code", "draft-full");
        working.discard(Optional.empty(), LI);
        assertThat(working.apply(List.of(update(FIVE, Map.of("investment_wan_yuan", 2))), LI)
                        .change())
                .isPresent();
    }

    private long investment() {
        return working.draft().plan().findProject(5).orElseThrow().investment();
    }

    private static List<Long> investments(Draft draft) {
        return List.of(5, 6, 8).stream()
                .map(number -> draft.plan().findProject(number).orElseThrow().investment())
                .toList();
    }

    /** Adds a version of the plan with other investments, as an import does. */
    private void addPlan(Map<Integer, Long> investments) {
        EditFixture side = new EditFixture();
        investments.forEach((number, sum) ->
                side.working.apply(List.of(update(ItemRef.project(number), Map.of("investment_wan_yuan", sum))), WANG));
        fixture.plans.append(side.working.draft().plan(), "b".repeat(64), Origin.IMPORTED, EditFixture.NOW);
    }

    private void assertRefused(Edit edit, String code, String property) {
        EditRefusedException refusal = refusal(edit);
        assertThat(refusal.code() + " " + refusal.property()).isEqualTo(code + " " + property);
        assertThat(refusal.messageZh()).isNotEqualTo(refusal.getMessage());
    }

    private EditRefusedException refusal(Edit edit) {
        return refusal(edit, LI);
    }

    private EditRefusedException refusal(Edit edit, Editor by) {
        EditRefusedException refusal =
                catchThrowableOfType(EditRefusedException.class, () -> working.apply(List.of(edit), by));
        assertThat(refusal).as(edit.properties().toString()).isNotNull();
        return refusal;
    }

    private static Edit update(ItemRef ref, Map<String, Object> properties) {
        return Edit.update(ref, properties, Edit.Place.UNCHANGED);
    }

    private static Edit create(Map<String, Object> properties) {
        return Edit.create(new ItemRef(ItemKind.PROJECTS, ""), properties, Edit.Place.UNCHANGED);
    }

    private static Edit link(ItemRef subject, String target) {
        return Edit.create(
                new ItemRef(ItemKind.LINKS, ""),
                Map.of(
                        "subject", subject.toString(),
                        "target", target,
                        "role", "within",
                        "precision", "district",
                        "basis", "named",
                        "words", "安溪县"),
                Edit.Place.UNCHANGED);
    }

    private static Edit drawn(ItemRef ref) {
        return Edit.update(ref, Map.of("place_accuracy_m", 5, "place_evidence", "批复"), Edit.Place.of(wkt(SITE)));
    }

    private static Map<String, Object> project() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name_zh", "新项目");
        values.put("field", "city");
        values.put("year_from", 2026);
        values.put("year_to", "2027");
        values.put("investment_wan_yuan", 100);
        values.put("activity", "new-construction");
        values.put("summary_zh", "新建");
        return values;
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        values.put(name, value);
        return values;
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
