package org.spatialplan.edit;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.spatialplan.GeodataFiles;
import org.spatialplan.access.Caller;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;

/** The working version of the bundled plan, with stores in memory. */
public final class EditFixture {

    static final Instant NOW = Instant.parse("2026-11-02T03:04:05.678Z");
    static final Editor LI = new Editor(Caller.command("li"), "更正");
    static final Editor WANG = new Editor(Caller.command("wang"), "补充");

    private static final Plan PLAN = withFewLinks(GeodataFiles.plan());
    private static final Map<String, Optional<LayerVersion>> LAYERS = new ConcurrentHashMap<>();
    private static final Map<String, RuleHistory> RULES =
            Map.of("ecological-red-line", GeodataFiles.rules("ecological-red-line"));
    private static final GroundFrame FRAME =
            GroundFrame.about(GeodataFiles.catalogue().centralMeridian());

    final MemoryPlans plans = new MemoryPlans();
    final MemoryLayers layers = new MemoryLayers();
    final MemoryChanges changes = new MemoryChanges();
    final WorkingVersion working = instance();

    EditFixture() {
        plans.append(PLAN, "a".repeat(64), VersionInfo.Origin.BUNDLED, NOW);
    }

    /** The bundled plan with few of its links. */
    public static Plan plan() {
        return PLAN;
    }

    /** The plan with the links of few projects: to place them all is most of what a publication costs. */
    private static Plan withFewLinks(Plan plan) {
        return Plan.builder()
                .fields(List.copyOf(plan.fields()))
                .bodies(List.copyOf(plan.bodies()))
                .quantityKinds(List.copyOf(plan.quantityKinds()))
                .projects(List.copyOf(plan.projects()))
                .actions(List.copyOf(plan.actions()))
                .pathways(List.copyOf(plan.pathways()))
                .indicators(List.copyOf(plan.indicators()))
                .tasks(List.copyOf(plan.tasks()))
                .textTargets(List.copyOf(plan.textTargets()))
                .notes(List.copyOf(plan.notes()))
                .places(List.copyOf(plan.places()))
                .links(plan.links().stream()
                        .filter(link -> Set.of("projects/1", "projects/5", "projects/81", "actions/1-01")
                                .contains(link.subject().toString()))
                        .toList())
                .build();
    }

    /** The bundled layers and rules. */
    public static EditedCity city() {

        return new EditedCity(id -> LAYERS.computeIfAbsent(id, EditFixture::read), RULES, FRAME);
    }

    private static Optional<LayerVersion> read(String layer) {
        return Files.exists(GeodataFiles.FOLDER.resolve("layers/" + layer + ".geojson"))
                ? Optional.of(GeodataFiles.version(layer))
                : Optional.empty();
    }

    /** Another instance of the service on the same stores. */
    WorkingVersion instance() {
        return new WorkingVersion(
                changes,
                new CurrentDraft(changes, plans, layers, new CurrentDraft.OneState() {
                    @Override
                    public <T> T read(Supplier<T> work) {
                        return work.get();
                    }
                }),
                new Publication(changes, plans, layers, draft -> {}),
                EditFixture::city,
                Clock.fixed(NOW, ZoneOffset.UTC),
                ZoneOffset.UTC);
    }

    /** Plans in memory. */
    static final class MemoryPlans implements PlanStore {

        private final List<StoredPlan> versions = new ArrayList<>();

        @Override
        public List<PlanInfo> listVersions() {
            return versions.stream().map(StoredPlan::info).toList();
        }

        @Override
        public Optional<StoredPlan> findCurrent() {
            return findVersion(versions.size());
        }

        @Override
        public Optional<StoredPlan> findVersion(int number) {
            return number < 1 || number > versions.size() ? Optional.empty() : Optional.of(versions.get(number - 1));
        }

        @Override
        public void append(
                Plan plan,
                String sha256,
                VersionInfo.Origin origin,
                Instant addedAt,
                PlanProvenance provenance,
                OptionalInt follows) {
            if (follows.orElse(versions.size()) != versions.size()) {
                throw new VersionChangedException("plan", follows.getAsInt(), versions.size());
            }
            versions.add(new StoredPlan(new PlanInfo(versions.size() + 1, sha256, origin, addedAt, provenance), plan));
        }
    }

    /** Layers in memory. */
    static final class MemoryLayers implements LayerStore {

        private final List<LayerVersion> versions = new ArrayList<>();

        @Override
        public List<String> listLayers() {
            return versions.stream()
                    .map(version -> version.info().layer())
                    .distinct()
                    .toList();
        }

        @Override
        public List<VersionInfo> listVersions(String layer) {
            return versions.stream()
                    .map(LayerVersion::info)
                    .filter(info -> info.layer().equals(layer))
                    .toList();
        }

        @Override
        public Optional<LayerVersion> findCurrent(String layer) {
            return findVersion(layer, listVersions(layer).size());
        }

        @Override
        public Optional<LayerVersion> findVersion(String layer, int number) {
            return versions.stream()
                    .filter(version -> version.info().layer().equals(layer)
                            && version.info().number() == number)
                    .findFirst();
        }

        @Override
        public List<VersionInfo> append(List<NewVersion> added) {
            List<VersionInfo> infos = new ArrayList<>();
            for (NewVersion version : added) {
                int number = listVersions(version.layer()).size() + 1;
                VersionInfo info = new VersionInfo(
                        version.layer(),
                        number,
                        version.sha256(),
                        version.source(),
                        version.origin(),
                        version.addedAt(),
                        version.features().size(),
                        0,
                        version.provenance());
                versions.add(new LayerVersion(info, version.features()));
                infos.add(info);
            }
            return infos;
        }
    }

    /** Changes in memory. */
    static final class MemoryChanges implements ChangeStore {

        final List<Change> all = new ArrayList<>();

        @Override
        public synchronized Optional<Head> findHead() {
            return all.isEmpty() ? Optional.empty() : Optional.of(head(all.get(all.size() - 1)));
        }

        private static Head head(Change change) {
            return new Head(change.draft(), change.number(), change.kind());
        }

        @Override
        public synchronized List<Change> listChanges(long draft, int after) {
            return all.stream()
                    .filter(change -> change.draft() == draft && change.number() > after)
                    .toList();
        }

        @Override
        public synchronized List<Change> listEnds(int limit) {
            return all.stream()
                    .filter(change -> change.kind().ends())
                    .limit(limit)
                    .toList();
        }

        @Override
        public synchronized void append(Change change, Runnable together) {
            Optional<Head> head = findHead();
            boolean isOpen = head.isPresent() && !head.get().kind().ends();
            long draft = head.map(Head::draft).orElse(0L) + (isOpen ? 0 : 1);
            int number = isOpen ? head.get().number() + 1 : 1;
            if (change.draft() != draft || change.number() != number) {
                throw new DraftMovedException();
            }
            together.run();
            all.add(change);
        }
    }
}
