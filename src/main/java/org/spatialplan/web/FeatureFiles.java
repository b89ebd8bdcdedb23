package org.spatialplan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.Property;
import org.spatialplan.geo.Crs;
import org.spatialplan.query.ProjectMatch;
import org.spatialplan.transfer.feature.FeatureFormat;
import org.spatialplan.transfer.feature.FeatureSet;
import org.spatialplan.transfer.feature.FeatureStyles;
import org.spatialplan.transfer.feature.OutputFrame;
import org.spatialplan.web.parameter.ConstantParameter;
import org.spatialplan.web.parameter.CrsParameter;
import org.spatialplan.web.parameter.PageParameters.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Layers and what was found of them as files, in any offered system. Thread-safe. */
@Component
class FeatureFiles {

    private final FeatureCatalogue catalogue;
    private final FeatureStyles styles;

    FeatureFiles(FeatureCatalogue catalogue, FeatureStyles styles) {
        this.catalogue = catalogue;
        this.styles = styles;
    }

    /** The system that is asked for; CRS84 if none is. */
    Crs crs(String crs) {
        return CrsParameter.parse("crs", crs, catalogue.frame()).orElse(Crs.CRS84);
    }

    FeatureCatalogue catalogue() {
        return catalogue;
    }

    /** The rows of a table, or a part of them. */
    ResponseEntity<FeatureFile> answer(FeatureFormat format, FeatureTable table, Page page, String crs) {
        return answer(format, table, table.rows(), page, crs);
    }

    /** Some rows of a current type, by their ids. */
    ResponseEntity<FeatureFile> answer(FeatureFormat format, String type, List<String> ids, Page page, String crs) {
        FeatureTable table = catalogue.find(type).orElseThrow();
        List<SimpleFeature> rows =
                ids.stream().flatMap(id -> table.find(id).stream()).toList();
        return answer(format, table, rows, page, crs);
    }

    /** Projects with the certainty of their match, which a spatial question has. */
    ResponseEntity<FeatureFile> answer(FeatureFormat format, List<ProjectMatch> matches, Page page, String crs) {
        FeatureTable projects = catalogue.find("projects").orElseThrow();
        Map<String, String> certainties = matches.stream()
                .filter(match -> match.certainty().isPresent())
                .collect(java.util.stream.Collectors.toMap(
                        match -> match.project().subject().id(),
                        match -> ConstantParameter.word(match.certainty().get())));
        List<SimpleFeature> rows = matches.stream()
                .map(match -> projects.find(match.project().subject().id()).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        FeatureTable found = projects.with(
                new Property("certainty", Property.Type.STRING, "匹配可靠程度", "certainty of the match"),
                rows,
                row -> certainties.get(FeatureTable.id(row)));
        return answer(format, found, found.rows(), page, crs);
    }

    private ResponseEntity<FeatureFile> answer(
            FeatureFormat format, FeatureTable table, List<SimpleFeature> rows, Page page, String crs) {
        FeatureTable.Selection selection = new FeatureTable.Selection(rows.size(), page.of(rows));
        FeatureSet set = new FeatureSet(selection, table.type(), OutputFrame.xFirst(crs(crs)), List.of());
        return new FeatureFile(format, List.of(set), styles).answer(table.type().id());
    }
}
