package org.spatialplan.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spatialplan.document.Districts;
import org.spatialplan.document.DocumentReader;
import org.spatialplan.document.DocumentReading;
import org.spatialplan.document.EarlierPlan;
import org.spatialplan.document.ImportedPlan;
import org.spatialplan.document.PlanChange;
import org.spatialplan.document.PlanImport;
import org.spatialplan.document.PlanLinks;
import org.spatialplan.document.place.Gazetteer;
import org.spatialplan.document.place.ProposedLink;
import org.spatialplan.document.text.LinePlace;
import org.spatialplan.format.city.ProposedLinkFile;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Imports the official text of a plan: first everything is read and compared without writing, then, on request, the
 * plan is added as a new version in one transaction. Thread-safe.
 */
public final class PlanImports {

    private final CityData city;
    private final LayerStore layers;
    private final PlanStore plans;
    private final Clock clock;

    PlanImports(CityData city, LayerStore layers, PlanStore plans, Clock clock) {
        this.city = city;
        this.layers = layers;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Reads a document and reports what it would change. Writes nothing.
     *
     * @param accepted links that a person accepted, if there are any
     * @param activity class of activity of new projects
     * @param lookBack whether items that the current plan lacks are searched in earlier versions
     * @throws CodedException if the document is not text, or the links or the activity reference what does not exist
     */
    public Prepared prepare(DataFile document, Optional<DataFile> accepted, String activity, boolean lookBack) {
        requireKnown(activity);
        PlanStore.StoredPlan current = plans.findCurrent().orElseThrow();
        Plan before = current.plan();
        DocumentReading reading =
                new DocumentReader(before.fields().stream().map(Field::nameZh).toList()).read(document.bytes());
        Districts districts = Districts.of(city.catalogue().cityZh(), features(LinkPlacement.DISTRICTS));
        List<EarlierPlan> earlier = lookBack ? earlier(current.info().number()) : List.of();
        ImportedPlan plain = new PlanImport(before, earlier, districts, activity).run(reading.draft(), List.of());
        List<Link> links = accepted.map(file -> ProposedLinkFile.readAccepted(file, plain.plan()))
                .orElse(List.of());
        ImportedPlan imported = links.isEmpty()
                ? plain
                : new PlanImport(before, earlier, districts, activity).run(reading.draft(), links);
        requirePlaced(imported.plan(), links);
        List<DataFile> files = new ArrayList<>(List.of(document));
        accepted.ifPresent(files::add);
        return new Prepared(
                current.info().number(),
                reading,
                imported,
                findings(reading, imported),
                PlanChange.between(before, imported.plan()),
                proposals(reading, imported.plan()),
                links.size(),
                DataFile.sha256(files));
    }

    /**
     * Adds the plan as a new version in one transaction. It becomes current at the next start.
     *
     * @throws org.spatialplan.layer.VersionChangedException if the plan that it was compared with is no longer the
     *     newest
     */
    public void commit(Prepared prepared, PlanProvenance provenance) {
        plans.append(
                prepared.imported().plan(),
                prepared.sha256(),
                Origin.IMPORTED,
                clock.instant(),
                provenance,
                OptionalInt.of(prepared.against()));
    }

    private static List<Finding> findings(DocumentReading reading, ImportedPlan imported) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(imported.findings());
        findings.sort(LinePlace.ORDER);
        return findings;
    }

    private List<ProposedLinkFile.Proposal> proposals(DocumentReading reading, Plan plan) {
        List<LayerVersion> versions = city.catalogue().layers().stream()
                .map(LayerDefinition::id)
                .flatMap(id -> layers.findCurrent(id).stream())
                .toList();
        Gazetteer gazetteer =
                Gazetteer.of(city.catalogue().cityZh(), city.catalogue().layers(), versions);
        Set<String> linked = plan.links().stream()
                .map(link -> link.subject() + " " + link.target())
                .collect(Collectors.toSet());
        return new PlanLinks(gazetteer, city.catalogue().cityZh())
                .propose(reading.draft(), plan).stream()
                        .filter(link -> !linked.contains(link.subject() + " " + link.target()))
                        .map(link -> new ProposedLinkFile.Proposal(
                                link.toLink(),
                                name(link, versions),
                                ("line " + link.line() + " " + link.place()).strip()))
                        .toList();
    }

    private static String name(ProposedLink link, List<LayerVersion> versions) {
        return versions.stream()
                .filter(version -> version.info().layer().equals(link.target().layer()))
                .flatMap(version -> version.findFeature(link.target().id()).stream())
                .map(Feature::nameZh)
                .findFirst()
                .orElse("");
    }

    private List<Feature> features(String layer) {
        return layers.findCurrent(layer).map(LayerVersion::features).orElse(List.of());
    }

    private void requireKnown(String activity) {
        city.rules().values().stream()
                .filter(rules -> !rules.knowsActivity(activity))
                .findFirst()
                .ifPresent(rules -> {
                    throw new PlanImportException(
                            "activity-unknown",
                            Messages.of(
                                    "app.activity-unknown",
                                    rules.id(),
                                    activity,
                                    String.join(
                                            ", ", rules.newest().activities().keySet())));
                });
    }

    /** Lists the versions before the newest, newest first. */
    private List<EarlierPlan> earlier(int newest) {
        return IntStream.iterate(newest - 1, number -> number > 0, number -> number - 1)
                .mapToObj(number -> new EarlierPlan(
                        number, plans.findVersion(number).orElseThrow().plan()))
                .toList();
    }

    /**
     * Refuses an accepted link that leads nowhere, which is a mistake; an older one that an import of a layer left
     * behind is tolerated.
     */
    private void requirePlaced(Plan plan, List<Link> accepted) {
        LinkPlacement placement = new LinkPlacement(
                layers::findCurrent, GroundFrame.about(city.catalogue().centralMeridian()));
        placement.lost(plan).stream().filter(accepted::contains).findFirst().ifPresent(link -> {
            throw new PlanException(
                    "reference-unresolved",
                    "links/" + link.id() + ": the target '" + link.target() + "' is not in the layer");
        });
        placement.place(plan);
    }

    /**
     * The preview of an import.
     *
     * @param against number of the plan's version that it is compared with
     * @param findings of reading and of making the plan, by line
     * @param changes against the current plan
     * @param proposals links that the words suggest and that the plan lacks
     * @param accepted number of accepted links
     * @param sha256 of the document and the accepted links, hexadecimal
     */
    public record Prepared(
            int against,
            DocumentReading reading,
            ImportedPlan imported,
            List<Finding> findings,
            List<PlanChange> changes,
            List<ProposedLinkFile.Proposal> proposals,
            int accepted,
            String sha256) {

        /** Tests whether there is a finding of a severity. */
        public boolean has(Severity level) {
            return findings.stream().anyMatch(finding -> finding.severity() == level);
        }
    }
}
