package org.spatialplan.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.spatialplan.access.Caller;
import org.spatialplan.edit.Edit;
import org.spatialplan.edit.Editor;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.edit.WorkingVersion;
import org.spatialplan.geo.FaultPoints;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.run.CrashImages;
import org.spatialplan.run.CrashImages.Image;
import org.spatialplan.run.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service that does all that it writes, with copies of its data folder as a kill would leave it, and the next start on
 * such a copy. To try one more thing, add it to {@link #workThrough} and to {@link Afterwards}.
 */
final class KilledService {

    private static final String LAYER = "red-lines";
    private static final String EDITED = "An outfall that was put right";
    private static final String GEOJSON = "application/geo+json";
    private static final String GROUND =
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"%s","properties":{"HXLX":"核心保护区"},
            "geometry":{"type":"Polygon","coordinates":[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]}}]}
            """;
    private static final String[] KEY = {"Content-Type", GEOJSON, "Authorization", "Bearer a-key-for-the-tests"};

    private KilledService() {}

    /**
     * Works through everything once.
     *
     * @param folder for all files
     */
    static List<Image> work(Path folder, CrashImages.Wanted wanted) {
        Path data = folder.resolve("data");
        CrashImages images = new CrashImages(data, folder.resolve("images"), wanted);
        try (FaultPoints points = FaultPoints.listen(images)) {
            images.begin("first-start");
            try (RunningService service = start(data)) {
                workThrough(service, images);
                images.begin("stop");
            }
        }
        return images.taken();
    }

    private static void workThrough(RunningService service, CrashImages images) {
        images.begin("report-of-import");
        String ready = sendIn(service, "gate");
        images.promise("import " + id(ready));
        images.begin("import");
        assertThat(service.post(service.port(), ready + "/commit", "", KEY).statusCode())
                .isEqualTo(200);
        images.promise("version 2");
        images.begin("job");
        String job = location(service.post(
                service.port(),
                "/ogc/processes/conflict-check/execution",
                "{\"inputs\":{\"parcels\":{\"value\":" + GROUND.formatted("gate") + "}}}",
                "Content-Type",
                "application/json",
                "Prefer",
                "respond-async"));
        images.promise("job " + job);
        Patience.until("the job", () -> service.get(job).body().contains("\"successful\""));
        images.begin("kept-report");
        HttpResponse<String> kept =
                service.post(service.port(), "/api/conflicts?keep=true", GROUND.formatted("gate"), KEY);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        images.promise(
                "report " + URI.create(json(kept).path("kept").stringValue()).getPath());
        images.begin("backup");
        BackupEndpoint.Backup backup = (BackupEndpoint.Backup)
                service.context().getBean(BackupEndpoint.class).backup().getBody();
        images.promise("backup " + Path.of(backup.file()).getFileName());
        images.begin("rollback");
        assertThat(service.post(
                                service.port(),
                                "/api/layers/" + LAYER + "/rollback?to=1&author=A.%20Planner&note=back",
                                "",
                                KEY)
                        .statusCode())
                .isEqualTo(201);
        images.promise("version 3");
        WorkingVersion working = service.context().getBean(WorkingVersion.class);
        images.begin("edit");
        working.apply(
                List.of(Edit.update(ItemRef.project(95), Map.of("name_en", EDITED), Edit.Place.UNCHANGED)), editor());
        images.promise("edit of project 95");
        images.begin("publication");
        working.publish(Optional.empty(), editor());
        images.promise("plan 2");
    }

    private static Editor editor() {
        return new Editor(Caller.SERVICE, ref -> true, "put right");
    }

    /** What is wrong after the next start on a copy. */
    static List<String> faults(Image image) {
        try (RunningService service = start(image.folder())) {
            return new Afterwards(service, image).faults();
        }
    }

    private static RunningService start(Path data) {
        return RunningService.start(
                data,
                "--spatialplan.management-port=0",
                "--spatialplan.imports.token=a-key-for-the-tests",
                "--spatialplan.reports.kept=true",
                "--spatialplan.backups=" + data.resolve("backups"));
    }

    /**
     * Sends a file in, and waits for its report where the service works on it for longer than a client is kept waiting.
     *
     * @return the address of the import
     */
    private static String sendIn(RunningService service, String id) {
        String address = location(service.post(
                service.port(),
                "/api/layers/" + LAYER
                        + "/imports?source=the%20bureau&licence=CC-BY-4.0&author=A.%20Planner&valid-from=2026-05-01&crs=EPSG:4490",
                GROUND.formatted(id),
                KEY));
        Patience.until(
                "the report",
                () -> !json(service.get(address, KEY)).path("report").isNull());
        return address;
    }

    private static String location(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isIn(201, 202);
        return URI.create(created.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    /** The next start on a copy: what was promised is there, what is there is whole, and records say the truth. */
    private record Afterwards(RunningService service, Image image) {

        List<String> faults() {
            List<String> faults = new ArrayList<>();
            LayerStore layers = service.context().getBean(LayerStore.class);
            halves(layers, faults);
            lost(layers, faults);
            untruths(layers, faults);
            goesOn(faults);
            leftOver(faults); // last: a job that was taken up writes its record aside while it runs
            return faults;
        }

        private static void halves(LayerStore layers, List<String> faults) {
            for (String layer : layers.listLayers()) {
                for (VersionInfo version : layers.listVersions(layer)) {
                    LayerVersion whole =
                            layers.findVersion(layer, version.number()).orElseThrow();
                    if (whole.features().size() != version.features()) {
                        faults.add("half of " + layer + " " + version.number());
                    }
                }
            }
        }

        private void lost(LayerStore layers, List<String> faults) {
            for (String promise : image.promised()) {
                String what = promise.substring(promise.indexOf(' ') + 1);
                boolean there =
                        switch (promise.substring(0, promise.indexOf(' '))) {
                            case "version" -> layers.listVersions(LAYER).size() >= Integer.parseInt(what);
                            case "import" ->
                                imports().stream()
                                        .anyMatch(one ->
                                                one.path("id").stringValue().equals(what));
                            case "job" -> isDone(what);
                            case "edit" -> isEdited();
                            case "plan" -> plans() >= Integer.parseInt(what);
                            case "report" ->
                                service.get(what, "Authorization", KEY[3]).statusCode() == 200;
                            default -> isWhole(image.folder().resolve("backups").resolve(what));
                        };
                if (!there) {
                    faults.add("lost: " + promise);
                }
            }
        }

        private int plans() {
            return service.context().getBean(PlanStore.class).listVersions().size();
        }

        /** The edit is in the draft, or already in the published plan, which was made of nothing else. */
        private boolean isEdited() {
            return service.context()
                    .getBean(WorkingVersion.class)
                    .draft()
                    .plan()
                    .findProject(95)
                    .filter(project -> project.nameEn().equals(EDITED))
                    .isPresent();
        }

        private boolean isDone(String job) {
            Patience.until(
                    "the job's end",
                    () -> service.get(job).body().matches("(?s).*\"(successful|failed)\".*")
                            || service.get(job).statusCode() == 404);
            return service.get(job).body().contains("\"successful\"")
                    && service.get(job + "/results").body().lines().count() == 1;
        }

        private static boolean isWhole(Path backup) {
            try (ZipFile zip = new ZipFile(backup.toFile())) {
                return zip.size() > 0;
            } catch (IOException e) {
                return false;
            }
        }

        /** Each version of an import has a record that says so, and no other record says that it has one. */
        private void untruths(LayerStore layers, List<String> faults) {
            Set<Integer> imported = layers.listVersions(LAYER).stream()
                    .filter(version -> version.number() > 1)
                    // a rollback says why
                    .filter(version -> !version.provenance().note().contains("back"))
                    .map(VersionInfo::number)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> told = imports().stream()
                    .filter(one -> one.path("state").stringValue().equals("COMMITTED"))
                    .map(one -> one.path("version").path("number").asInt())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!imported.equals(told)) {
                faults.add("there are the imported versions " + imported + ", the records tell " + told + ": "
                        + imports());
            }
        }

        private List<JsonNode> imports() {
            JsonNode all = json(service.get("/api/imports", KEY));
            return all.valueStream().toList();
        }

        private void leftOver(List<String> faults) {
            try (Stream<Path> files = Files.walk(image.folder())) {
                files.map(path -> path.getFileName().toString())
                        .filter(name -> name.matches(".*(\\.next|\\.part|\\.spool|\\.before-migration)"))
                        .filter(name -> !name.endsWith(".zip.part")) // until it is a day old
                        .map(name -> "left over: " + name)
                        .forEach(faults::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** One more import, from its file to its version. */
        private void goesOn(List<String> faults) {
            String ready = sendIn(service, "bridge");
            HttpResponse<String> committed = service.post(service.port(), ready + "/commit", "", KEY);
            if (committed.statusCode() != 200) {
                faults.add("the next import is refused: " + committed.body());
            }
        }
    }
}
