package org.spatialplan.feature;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.Finding;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionHash;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Project;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Makes the table of the plan's projects with the verdict of the conflict check, once for the verdicts. */
final class ConflictTable {

    static final String ID = "conflicts";
    private static final String PROJECTS = "projects";
    private static final Attachments.Key<FeatureTable> TABLE = new Attachments.Key<>();
    private static final LocalizedText TITLE = Messages.of("feature.conflicts");
    private static final LocalizedText SUMMARY = Messages.of("feature.conflicts.summary");

    private ConflictTable() {}

    static FeatureTable of(ProjectChecks checks) {
        return checks.attachments().get(TABLE, () -> make(checks));
    }

    private static FeatureTable make(ProjectChecks checks) {
        Optional<LayerIndex> projects = checks.map().findLayer(PROJECTS);
        TableBuilder table = new TableBuilder(definition(checks), version(checks, projects));
        for (Project project : checks.map().plan().projects()) {
            table.add(row(project, checks, projects));
        }
        return table.build();
    }

    private static TableBuilder.Row row(Project project, ProjectChecks checks, Optional<LayerIndex> projects) {
        SubjectReport verdict = checks.get(project);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name_zh", project.nameZh());
        values.put("name_en", project.nameEn());
        values.put("state", word(verdict.state()));
        values.put("certainty", verdict.certainty().map(ConflictTable::word).orElse(null));
        values.put("reason", word(verdict.reason()));
        values.put(
                "outcomes", verdict.outcomes().stream().map(ConflictTable::word).toList());
        values.put("features", features(verdict.findings()));
        values.put("decided_by", decidedBy(verdict.findings()));
        values.put("activity", project.activity());
        values.put("field", project.field());
        values.put("year_from", project.yearFrom());
        values.put("year_to", project.yearTo());
        values.put("investment_wan_yuan", project.investment());
        values.put("territory", project.territory());
        Optional<UncertainShape> shape =
                projects.flatMap(layer -> layer.find(project.subject().id())).flatMap(LayerIndex.Entry::shape);
        return new TableBuilder.Row(
                project.subject().id(), checks.map().findGeometry(project.subject()), shape, values);
    }

    private static List<String> features(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.layer() + "/" + finding.feature().id())
                .distinct()
                .toList();
    }

    /** Lists the classes of activity that decide, for any possible zone of the features. */
    private static List<String> decidedBy(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.outcomes().stream())
                .map(outcome -> outcome.decided().activity().id())
                .distinct()
                .toList();
    }

    /** Returns the definition with the limits and credits of the checked layers. */
    private static LayerDefinition definition(ProjectChecks checks) {
        List<LayerDefinition> layers =
                checks.layers().stream().map(CheckedLayer::definition).toList();
        return new LayerDefinition(
                ID,
                TITLE.zh(),
                TITLE.en(),
                SUMMARY.zh(),
                SUMMARY.en(),
                "plan",
                layers.stream()
                        .flatMap(layer -> layer.attribution().stream())
                        .distinct()
                        .toList(),
                false,
                layers.stream().anyMatch(LayerDefinition::illustrative),
                limits(layers),
                Optional.empty(),
                Optional.empty());
    }

    private static LocalizedText limits(List<LayerDefinition> layers) {
        List<LocalizedText> limits = layers.stream()
                .filter(LayerDefinition::illustrative)
                .map(LayerDefinition::limits)
                .distinct()
                .toList();
        return new LocalizedText(
                limits.stream().map(LocalizedText::zh).collect(Collectors.joining("；")),
                limits.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
    }

    /**
     * Returns the version, which changes with the plan, any checked layer or the rules, also on the day on which a rule
     * comes into force.
     */
    private static VersionInfo version(ProjectChecks checks, Optional<LayerIndex> projects) {
        List<VersionInfo> parts = Stream.concat(
                        projects.stream().map(LayerIndex::info),
                        checks.layers().stream().map(layer -> layer.index().info()))
                .toList();
        VersionInfo newest = parts.stream()
                .max(java.util.Comparator.comparing(VersionInfo::addedAt))
                .orElseThrow();
        Instant since = checks.rulesSince().filter(newest.addedAt()::isBefore).orElse(newest.addedAt());
        String hashes = Stream.concat(
                        parts.stream().map(VersionInfo::sha256),
                        checks.layers().stream()
                                .map(layer ->
                                        layer.rules().sha256() + layer.rules().from()))
                .collect(Collectors.joining());
        return new VersionInfo(
                ID,
                parts.stream().mapToInt(VersionInfo::number).sum() - parts.size() + 1 + changesOfRules(checks),
                VersionHash.of(hashes),
                "the conflict check",
                newest.origin(),
                since,
                checks.map().plan().projects().size(),
                projects.map(layer -> layer.info().areaM2()).orElse(0.0));
    }

    /** Counts the changes of the rules so far. */
    private static int changesOfRules(ProjectChecks checks) {
        return checks.layers().stream()
                .mapToInt(layer -> checks.map()
                        .findRules(layer.definition().rules().orElseThrow())
                        .map(history -> history.states().indexOf(layer.rules()))
                        .orElse(0))
                .sum();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
