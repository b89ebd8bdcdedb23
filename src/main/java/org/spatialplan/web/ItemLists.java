package org.spatialplan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.city.ItemCsvWriter;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.SpatialCondition;
import org.spatialplan.web.answer.FeatureCollection;
import org.spatialplan.web.answer.GeoJsonFeature;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.parameter.ConstantParameter;
import org.spatialplan.web.parameter.PageParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers the projects, actions or tasks that a question found: page by page as JSON, GeoJSON or CSV, as a whole in the
 * file formats. Thread-safe.
 */
@Component
class ItemLists {

    private final FeatureFiles files;
    private final Clock clock;

    ItemLists(FeatureFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * What a question found.
     *
     * @param moment as of which it was asked; empty for now
     * @param question what was asked
     * @param matches what was found
     * @param answer makes the properties of an item
     * @param csv writes items as a table
     */
    record Found<T extends PlanItem, P>(
            PlanMap map,
            Optional<Instant> moment,
            Subject.Kind kind,
            ItemQuestion<T> question,
            List<ItemMatch<T>> matches,
            Function<ItemMatch<T>, P> answer,
            Function<List<ItemMatch<T>>, String> csv) {}

    /** Answers what was found in one of the offered formats. */
    <T extends PlanItem> ResponseEntity<?> answer(
            Found<T, ?> found, OfferedFormats offered, MediaFormat format, PageParameters paging, String crs) {
        Crs system = files.crs(crs);
        if (isFile(format)) {
            return files.answer(
                    FeatureFormat.find(format).orElseThrow(),
                    found.matches(),
                    files.table(found.kind().path(), found.moment()),
                    paging.toFilePage(),
                    crs);
        }
        PageParameters.Page page = paging.toPage();
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, format.contentType());
        if (format.equals(MediaFormat.CSV)) {
            return ok.header(
                            "OGC-NumberMatched",
                            Integer.toString(found.matches().size()))
                    .body(found.csv().apply(page.of(found.matches())));
        }
        return ok.body(
                format.equals(MediaFormat.JSON)
                        ? list(found, page, offered)
                        : collection(found, page, offered, system));
    }

    /** The rows of a table of items. */
    static <T extends PlanItem> List<ItemCsvWriter.Row<T>> rows(List<ItemMatch<T>> matches) {
        return matches.stream()
                .map(match -> new ItemCsvWriter.Row<>(
                        match.item(),
                        match.certainty().map(ConstantParameter::word).orElse("")))
                .toList();
    }

    private static boolean isFile(MediaFormat format) {
        return !List.of(MediaFormat.JSON, MediaFormat.GEOJSON, MediaFormat.CSV).contains(format);
    }

    private static <T extends PlanItem, P> ItemList<P> list(
            Found<T, P> found, PageParameters.Page page, OfferedFormats offered) {
        return new ItemList<>(
                found.matches().size(),
                Links.paging(page, found.matches().size(), MediaFormat.JSON, offered.formats()),
                page.of(found.matches()).stream().map(found.answer()).toList());
    }

    private <T extends PlanItem, P> FeatureCollection<P> collection(
            Found<T, P> found, PageParameters.Page page, OfferedFormats offered, Crs system) {
        List<ItemMatch<T>> part = page.of(found.matches());
        return new FeatureCollection<>(
                        found.matches().size(),
                        clock.instant().toString(),
                        attribution(found, part),
                        Links.paging(page, found.matches().size(), MediaFormat.GEOJSON, offered.formats()),
                        part.stream()
                                .map(match -> GeoJsonFeature.of(
                                        match.item().subject().id(),
                                        found.map()
                                                .findGeometry(match.item().subject())
                                                .map(OutputFrame.xFirst(system)::transform),
                                        found.answer().apply(match)))
                                .toList())
                .in(system);
    }

    /** The credits of the layers in the answer and of those in the question. */
    private static <T extends PlanItem> List<String> attribution(Found<T, ?> found, List<ItemMatch<T>> part) {
        Stream<String> linked = part.stream()
                .flatMap(match -> found.map().linksOf(match.item().subject()).stream())
                .map(link -> link.target().layer());
        Stream<String> asked = found.question().places().stream()
                .map(SpatialCondition::asked)
                .flatMap(Optional::stream)
                .map(FeatureRef::layer);
        return Attribution.of(Stream.concat(linked, asked).collect(Collectors.toSet()), found.map());
    }
}
