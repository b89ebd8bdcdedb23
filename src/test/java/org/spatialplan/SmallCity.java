package org.spatialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.format.city.PlanCsvReader;
import org.spatialplan.format.city.PlanFiles;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.PlanMap;

/**
 * A made-up plan on a made-up map for tests, with the layers and rules of the bundled city. Geometry is WKT in kilometres on the ground
 * from a corner; rows of the plan are read as a city's files are. Ids are names.
 */
public final class SmallCity {

    private static final Path EMPTY_PLAN = Path.of("docs/examples/jiangzhou/geodata");
    private static final Coordinate CORNER = new Coordinate(118.5, 24.9);

    private final GroundFrame frame = GroundFrame.about(GeodataFiles.catalogue().centralMeridian());
    private final Map<String, List<Feature>> features = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

    public SmallCity() {
        row("plan/fields.csv", Map.of("id", "water", "order", "1"));
    }

    public SmallCity feature(String address, String wktKm, double accuracyM, Map<String, Object> attributes) {
        add(address, Optional.of(toLonLat(wktKm)), OptionalDouble.of(accuracyM), attributes);
        return this;
    }

    public SmallCity feature(String address, String wktKm, double accuracyM) {
        return feature(address, wktKm, accuracyM, Map.of());
    }

    public SmallCity unlocated(String address, String... within) {
        add(
                address,
                Optional.empty(),
                OptionalDouble.empty(),
                within.length == 0 ? Map.of() : Map.of(Feature.WITHIN, List.of(within)));
        return this;
    }

    /** @param territory ids of districts, separated by semicolons, or {@code citywide} */
    public SmallCity project(int number, String territory) {
        return row(
                "plan/projects.csv",
                Map.of(
                        "number", Integer.toString(number),
                        "field", "water",
                        "year_from", "2024",
                        "year_to", "2025",
                        "investment_wan_yuan", "100",
                        "bodies", "city-water-bureau",
                        "territory", territory,
                        "activity", "new-construction"));
    }

    public SmallCity action(String id) {
        return row(
                "plan/actions.csv",
                Map.of(
                        "id", id,
                        "box", "1",
                        "item",
                                Integer.toString(rows.getOrDefault("plan/actions.csv", List.of())
                                                .size()
                                        + 1),
                        "field", "water",
                        "kind", "action",
                        "bodies", "city-water-bureau"));
    }

    /** @param how role, precision and basis, then the accuracy in metres if there is one */
    public SmallCity link(String subject, String target, String how, String words) {
        return link(subject, target, how, words, "", "");
    }

    /** A stretch between two places, each in kilometres. */
    public SmallCity link(String subject, String target, String how, String words, String fromKm, String toKm) {
        String[] parts = how.split(" ");
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", "L" + (rows.getOrDefault("plan/links.csv", List.of()).size() + 1));
        row.put("subject", subject);
        row.put("target", target);
        row.put("reach_from", degrees(fromKm));
        row.put("reach_to", degrees(toKm));
        row.put("role", parts[0]);
        row.put("precision", parts[1]);
        row.put("basis", parts[2]);
        row.put("accuracy_m", parts.length > 3 ? parts[3] : "");
        row.put("evidence_ref", "annex3/row/1");
        row.put("evidence_words", words);
        return row("plan/links.csv", row);
    }

    public PlanMap map() {
        return GeodataFiles.planMap(plan(), layer -> features.getOrDefault(layer, List.of()));
    }

    public Plan plan() {
        return new PlanCsvReader().read(PlanFiles.read(this::file, this::findFile));
    }

    public Geometry toLonLat(String wktKm) {
        try {
            Coordinate corner = frame.toGround(CORNER);
            Geometry km = new WKTReader().read(wktKm);
            return frame.toLonLat(AffineTransformation.scaleInstance(1000, 1000)
                    .translate(corner.x, corner.y)
                    .transform(km));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wktKm, e);
        }
    }

    private String degrees(String km) {
        if (km.isEmpty()) {
            return "";
        }
        Coordinate place = toLonLat("POINT (" + km + ")").getCoordinate();
        return place.x + " " + place.y;
    }

    private void add(
            String address, Optional<Geometry> lonLat, OptionalDouble accuracyM, Map<String, Object> attributes) {
        String[] parts = address.split("/");
        features.computeIfAbsent(parts[0], layer -> new ArrayList<>())
                .add(new Feature(
                        parts[1],
                        parts[1],
                        parts[1],
                        lonLat,
                        accuracyM,
                        "test",
                        "CC0-1.0",
                        lonLat.isPresent() ? Status.SKETCHED : Status.UNLOCATED,
                        LocalDate.EPOCH,
                        attributes));
    }

    private SmallCity row(String path, Map<String, String> cells) {
        rows.computeIfAbsent(path, file -> new ArrayList<>()).add(cells);
        return this;
    }

    private Optional<DataFile> findFile(String path) {
        return Files.exists(EMPTY_PLAN.resolve(path)) ? Optional.of(file(path)) : Optional.empty();
    }

    /** The empty file of another city with the rows, so that a test need not know columns that it does not use. */
    private DataFile file(String path) {
        try {
            Path file = EMPTY_PLAN.resolve(path);
            String empty = Files.exists(file) ? Files.readString(file).strip() : "";
            List<String> columns = List.of(empty.lines().findFirst().orElse("").split(","));
            String text = rows.getOrDefault(path, List.of()).stream()
                    .map(row -> columns.stream()
                            .map(column -> row.getOrDefault(column, column.matches("(name|summary)_.*") ? "名" : ""))
                            .collect(Collectors.joining(",", "\n", "")))
                    .collect(Collectors.joining("", empty, "\n"));
            return new DataFile(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
