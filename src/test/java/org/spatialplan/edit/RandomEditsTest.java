package org.spatialplan.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spatialplan.edit.EditFixture.LI;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.run.Seeds;

/** Random edits, each a valid one or refused: a draft always loads, is the same everywhere, and undo leads back. */
class RandomEditsTest {

    private static final int EDITS = 60;

    private final Random random = Seeds.random("edits of the working version");
    private final EditFixture fixture = new EditFixture();
    private final WorkingVersion working = fixture.working;

    @Test
    void randomEditsAndTheirUndosLeadBackToTheSamePlan() {
        List<Object> start = working.draft().plan().content();
        List<List<Object>> states = new ArrayList<>(List.of(start));
        int refused = 0;
        for (int i = 0; i < EDITS; i++) {
            try {
                Applied applied = working.apply(edits(working.draft()), LI);
                applied.change().ifPresent(change -> states.add(content(applied.draft())));
            } catch (EditRefusedException | EditConflictException e) {
                refused++;
            }
            assertThat(content(working.draft())).isEqualTo(states.get(states.size() - 1));
        }
        assertThat(states.size()).as("refused: " + refused).isGreaterThan(EDITS / 2);
        assertThat(content(fixture.instance().draft())).isEqualTo(states.get(states.size() - 1));

        for (int i = states.size() - 2; i >= 0; i--) {
            assertThat(content(working.undo(LI).draft())).isEqualTo(states.get(i));
        }
        assertThat(content(fixture.instance().draft())).isEqualTo(start);
        assertThat(working.draft().differences()).isEmpty();
        assertThat(working.draft().drawnPlaces()).isEmpty();
    }

    private static List<Object> content(Draft draft) {
        List<Object> content = new ArrayList<>(draft.plan().content());
        content.addAll(draft.drawnPlaces().values().stream().toList());
        return draft.drawnPlaces().isEmpty() ? draft.plan().content() : content;
    }

    private List<Edit> edits(Draft draft) {
        List<Edit> edits = new ArrayList<>(List.of(edit(draft.plan())));
        if (random.nextInt(4) == 0) {
            edits.add(edit(draft.plan()));
        }
        return edits;
    }

    private Edit edit(Plan plan) {
        ItemRef project = ItemRef.project(any(plan.projects().stream().toList()).number());
        return switch (random.nextInt(9)) {
            case 0 -> Edit.delete(project);
            case 1 -> Edit.create(new ItemRef(ItemKind.PROJECTS, ""), project(plan), Edit.Place.UNCHANGED);
            case 2 -> Edit.delete(ItemRef.link(any(plan.links()).id()));
            case 3 -> Edit.create(new ItemRef(ItemKind.LINKS, ""), link(project), Edit.Place.UNCHANGED);
            case 4 ->
                Edit.update(
                        ItemRef.link(any(plan.links()).id()),
                        Map.of("words", "词" + random.nextInt(3)),
                        Edit.Place.UNCHANGED);
            case 5 ->
                Edit.delete(ItemRef.action(any(List.copyOf(plan.actions())).id()));
            case 6 ->
                Edit.update(
                        ItemRef.action(any(List.copyOf(plan.actions())).id()),
                        Map.of("name_en", "Action " + random.nextInt(3), "and_others", random.nextBoolean()),
                        Edit.Place.UNCHANGED);
            case 7 ->
                Edit.update(
                        project,
                        Map.of("place_accuracy_m", 1 + random.nextInt(5), "place_evidence", "批复"),
                        Edit.Place.of(square()));
            default -> Edit.update(project, change(plan), Edit.Place.UNCHANGED);
        };
    }

    private Map<String, Object> change(Plan plan) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("investment_wan_yuan", random.nextInt(3) * 100);
        values.put(any(List.copyOf(plan.quantityKinds())).id(), random.nextBoolean() ? null : random.nextInt(9) / 4.0);
        values.put("year_to", 2024 + random.nextInt(8));
        values.put("territory", random.nextBoolean() ? "" : "anxi;nanan");
        values.put("new_land", random.nextBoolean());
        return values;
    }

    private Map<String, Object> project(Plan plan) {
        Project model = any(List.copyOf(plan.projects()));
        Map<String, Object> values = new LinkedHashMap<>(ProjectForm.write(model, plan));
        values.remove("number");
        return values;
    }

    private Map<String, Object> link(ItemRef project) {
        return Map.of(
                "subject",
                project.toString(),
                "target",
                "districts/" + any(List.of("anxi", "nanan", "dehua", "nowhere")),
                "role",
                "within",
                "precision",
                "district",
                "basis",
                any(List.of(Link.Basis.values())).name().toLowerCase(Locale.ROOT),
                "words",
                "词");
    }

    private Geometry square() {
        Coordinate corner = new Coordinate(118.5 + random.nextInt(10) / 100.0, 24.9);
        return new GeometryFactory().toGeometry(new Envelope(corner.x, corner.x + 0.01, corner.y, corner.y + 0.01));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
