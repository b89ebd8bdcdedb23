package org.spatialplan.assistant;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.assistant.DescribePlace.Content;
import org.spatialplan.assistant.DescribePlace.Other;
import org.spatialplan.assistant.DescribePlace.ProjectsThere;
import org.spatialplan.assistant.DescribePlace.Row;
import org.spatialplan.geo.Certainty;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerSentences;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.SpatialCondition;
import org.spatialplan.query.UnlocatedFeatureException;
import org.spatialplan.report.EvidenceText;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.answer.LocalizedName;

/** Collects what is known of a place. Immutable. */
record PlaceFacts(PlanMap map, Language language) {

    private static final int MAX_PROJECTS = 5;
    private static final int MAX_ROWS = 20;

    /** Attributes that are said otherwise. */
    private static final List<String> SAID = List.of(Feature.MEMBERS, Feature.WITHIN);

    /**
     * A feature of a layer.
     *
     * @throws org.spatialplan.query.UnknownNameException if there is none
     */
    Content feature(FeatureRef ref, List<Other> others) {
        LayerIndex.Entry entry = map.getFeature(ref);
        LayerDefinition layer = map.catalogue().find(ref.layer()).orElseThrow();
        Feature feature = entry.feature();
        return new Content(
                "place",
                ref.toString(),
                language.text(feature.nameZh(), feature.nameEn()),
                new Named(layer.id(), language.text(layer.titleZh(), layer.titleEn())),
                entry.isLocated(),
                feature.geometry().map(DescribePlace.Box::of).orElse(null),
                EnumNames.of(feature.status()),
                feature.accuracyM().isPresent() ? feature.accuracyM().getAsDouble() : null,
                size(entry, 1)
                        .map(lines -> (double) Math.round(map.frame().lengthM(lines)))
                        .orElse(null),
                size(entry, 2)
                        .map(area -> (double) Math.round(map.frame().areaM2(area)))
                        .orElse(null),
                attributes(feature),
                units(feature.within().stream().map(FeatureRef::toString).toList()),
                rows(ref.toString()),
                projects(ref),
                layer.illustrative(),
                language.text(map.catalogue().sentences().of(feature.source())),
                others,
                layer.attribution());
    }

    /** A place that the plan names. */
    Content named(NamedPlace place, List<Other> others) {
        Optional<LayerIndex.Entry> entry = FeatureRef.parse(place.feature())
                .flatMap(ref -> map.findLayer(ref.layer()).flatMap(layer -> layer.find(ref.id())));
        return new Content(
                "named-place",
                place.feature().isEmpty() ? place.id() : place.feature(),
                language.text(place.nameZh(), place.nameEn()),
                null,
                entry.filter(LayerIndex.Entry::isLocated).isPresent(),
                entry.flatMap(found -> found.feature().geometry())
                        .map(DescribePlace.Box::of)
                        .orElse(null),
                null,
                entry.filter(LayerIndex.Entry::isLocated)
                        .map(LayerIndex.Entry::accuracyM)
                        .orElse(null),
                null,
                null,
                Map.of("kind", place.kind()),
                units(place.within()),
                place.evidence().stream()
                        .sorted(Evidence.ORDER)
                        .limit(MAX_ROWS)
                        .map(this::row)
                        .toList(),
                FeatureRef.parse(place.feature()).map(this::projects).orElse(null),
                false,
                null,
                others,
                List.of());
    }

    private static Optional<Geometry> size(LayerIndex.Entry entry, int dimension) {
        return entry.shape().map(shape -> shape.ground()).filter(ground -> ground.getDimension() == dimension);
    }

    private Map<String, Object> attributes(Feature feature) {
        Map<String, Object> said = new LinkedHashMap<>(feature.attributes());
        said.keySet().removeAll(SAID);
        said.values().removeIf(value -> value == null);
        said.replaceAll((name, value) ->
                value instanceof Number || value instanceof Boolean ? value : said(name, value.toString()));
        return said;
    }

    private String said(String attribute, String value) {
        return LayerSentences.PROPERTIES.contains(attribute)
                ? language.text(map.catalogue().sentences().of(value))
                : language.text(map.catalogue().words().of(value));
    }

    private List<Named> units(List<String> addresses) {
        return Names.features(addresses, map).stream()
                .map(name -> Named.of(name, language))
                .toList();
    }

    /** Where the plan names a feature, by its links and its index of places. */
    private List<Row> rows(String feature) {
        return Stream.concat(
                        map.plan().links().stream()
                                .filter(link -> link.target().equals(feature))
                                .map(link -> link.evidence()),
                        map.plan().places().stream()
                                .filter(place -> place.feature().equals(feature))
                                .flatMap(place -> place.evidence().stream()))
                .distinct()
                .sorted(Evidence.ORDER)
                .limit(MAX_ROWS)
                .map(this::row)
                .toList();
    }

    private Row row(String reference) {
        Optional<LocalizedName> item =
                Evidence.subject(reference).flatMap(subject -> Names.subject(subject, map.plan()));
        return new Row(
                language.text(EvidenceText.of(reference)),
                item.map(LocalizedName::id).orElse(null),
                item.map(name -> language.text(name.nameZh(), name.nameEn())).orElse(null));
    }

    /** The projects that touch a feature; null if nobody knows where it is and no project names it. */
    private ProjectsThere projects(FeatureRef ref) {
        try {
            List<ItemMatch<Project>> matches =
                    new ItemQueries(map).projects(ItemQuestion.<Project>all().at(new SpatialCondition.Near(ref, 0)));
            int certain = (int) matches.stream()
                    .filter(match -> match.certainty().orElseThrow().isCertain())
                    .count();
            return new ProjectsThere(
                    certain,
                    matches.size() - certain,
                    matches.stream()
                            .sorted(Comparator.comparing(
                                    match -> match.certainty().orElse(Certainty.POSSIBLE)))
                            .limit(MAX_PROJECTS)
                            .map(match -> ProjectItems.of(match, map, language))
                            .toList());
        } catch (UnlocatedFeatureException e) {
            return null;
        }
    }
}
