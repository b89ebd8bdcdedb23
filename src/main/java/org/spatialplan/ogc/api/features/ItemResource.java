package org.spatialplan.ogc.api.features;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureTable.Selection;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.format.write.GeoJsonWriter;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.OgcAnswers;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.words.ValueWords;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.spatialplan.web.working.WorkingCollections.Working;
import org.spatialplan.web.working.WorkingTables;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Resource for the features of a collection. Features are written to the answer as they are found. */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class ItemResource {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Collections collections;
    private final ItemParameters parameters;
    private final FeatureStyles styles;
    private final Clock clock;

    ItemResource(Collections collections, FeatureStyles styles, Clock clock) {
        this.styles = styles;
        this.collections = collections;
        this.parameters = new ItemParameters(collections, clock);
        this.clock = clock;
    }

    @GetMapping({"/ogc/collections/{collection}/items", "/ogc/collections/{collection}/items/"})
    void list(@PathVariable String collection, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        FeatureTable now = collections.get(collection);
        OgcRequest request = OgcRequest.of(http, OgcFormats.FEATURES, names(collection, now.type()));
        ItemQuestion question = parameters.read(request, now);
        Selection found = question.answer();
        begin(response, request, crs(question, request));
        if (request.isHtml()) {
            html(page(request).list(question, found), response);
        } else if (request.format().equals(OgcFormats.GEOJSON)) {
            response.setContentType(request.format().contentType());
            new GeoJsonWriter(json(members(question, found, request)), false)
                    .write(found, question.type(), question.frame(), question.properties(), response.getOutputStream());
        } else if (JsonFg.isAskedFor(request)) {
            response.setContentType(request.format().contentType());
            Map<String, Object> members =
                    JsonFg.members(question.type(), question.frame().crs(), true, request);
            members.putAll(members(question, found, request));
            GeoJsonWriter.jsonFg(json(members))
                    .write(found, question.type(), question.frame(), question.properties(), response.getOutputStream());
        } else {
            file(question, found, request, response);
        }
    }

    /**
     * Writes a file. A file cannot state that there is more, so it holds all matching features unless a limit is given.
     */
    private void file(ItemQuestion question, Selection found, OgcRequest request, HttpServletResponse response)
            throws IOException {
        FeatureFormat format = FeatureFormat.find(request.format()).orElseThrow();
        response.setContentType(format.media().contentType());
        response.setHeader("OGC-NumberMatched", Integer.toString(found.matched()));
        response.setHeader("OGC-NumberReturned", Integer.toString(found.rows().size()));
        question.numberWithoutPlace()
                .ifPresent(number -> response.setHeader("OGC-NumberWithoutPlace", Integer.toString(number)));
        if (format != FeatureFormat.CSV) {
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(question.now().id() + "." + format.media().suffix())
                            .build()
                            .toString());
        }
        format.writer(styles)
                .write(
                        found,
                        question.type(),
                        question.frame().withXFirst(),
                        question.properties(),
                        response.getOutputStream());
    }

    @GetMapping("/ogc/collections/{collection}/items/{feature}")
    void get(
            @PathVariable String collection,
            @PathVariable String feature,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        Optional<Working> working = collections.findWorking(collection);
        FeatureTable now = working.map(Working::table).orElseGet(() -> collections.get(collection));
        OgcRequest request = OgcRequest.of(
                http,
                OgcFormats.FEATURE,
                working.isPresent()
                        ? List.of(ItemParameters.CRS)
                        : List.of(ItemParameters.CRS, DatetimeParameter.DATETIME.name()));
        Optional<FeatureTable> table = new DatetimeParameter(collections.catalogue(), clock.instant())
                .table(request.find(DatetimeParameter.DATETIME), now);
        SimpleFeature row = table.flatMap(found -> found.find(feature)).orElseThrow(() -> unknown(feature, now));
        Crs crs = JsonFg.crs(request.find(collections.crs().parameter(ItemParameters.CRS)), request);
        begin(response, request, crs);
        if (working.isPresent()) {
            response.setHeader(HttpHeaders.ETAG, working.get().tag(feature));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        FeatureType type = table.orElse(now).type();
        if (request.isHtml()) {
            html(page(request).one(type, row), response);
            return;
        }
        response.setContentType(request.format().contentType());
        boolean extended = JsonFg.isAskedFor(request);
        Map<String, Object> members = extended ? JsonFg.members(type, crs, false, request) : new LinkedHashMap<>();
        members.putAll(credits(type));
        members.put("links", ItemLinks.one(type.id(), request, OgcFormats.FEATURE));
        Selection alone = new Selection(1, List.of(row));
        (extended ? GeoJsonWriter.jsonFg(json(members)) : new GeoJsonWriter(json(members), false))
                .writeOne(
                        new FeatureSet(alone, type, OutputFrame.byAuthority(crs), List.of()),
                        response.getOutputStream());
    }

    /** The parameters of a collection's items. The working version is as it is now, at no other moment. */
    private static List<String> names(String collection, FeatureType type) {
        List<String> all = ItemParameters.names(type);
        return WorkingTables.kind(collection).isEmpty()
                ? all
                : all.stream()
                        .filter(name -> !name.equals(DatetimeParameter.DATETIME.name()))
                        .toList();
    }

    private Map<String, Object> members(ItemQuestion question, Selection found, OgcRequest request) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("numberMatched", found.matched());
        members.put("numberReturned", found.rows().size());
        question.numberWithoutPlace().ifPresent(number -> members.put("numberWithoutPlace", number));
        members.put("timeStamp", clock.instant().toString());
        members.putAll(credits(question.type()));
        members.put("links", ItemLinks.page(question, found.matched(), request, OgcFormats.FEATURES));
        return members;
    }

    private static Map<String, Object> credits(FeatureType type) {
        Map<String, Object> credits = new LinkedHashMap<>();
        LayerDefinition layer = type.definition();
        if (!layer.attribution().isEmpty()) {
            credits.put("attribution", layer.attribution());
        }
        if (!layer.limits().zh().isEmpty()) {
            credits.put("limits", layer.limits());
        }
        return credits;
    }

    /** Members of a JSON object as the writer needs them: without the braces, followed by a comma. */
    private static String json(Map<String, Object> members) {
        String document = MAPPER.writeValueAsString(members);
        return members.isEmpty() ? "" : document.substring(1, document.length() - 1) + ",";
    }

    /** The coordinate reference system of a file; degrees for KML, even if another system is asked for. */
    private static Crs crs(ItemQuestion question, OgcRequest request) {
        return request.format().equals(MediaFormat.KML)
                ? Crs.CRS84
                : question.frame().crs();
    }

    private static void begin(HttpServletResponse response, OgcRequest request, Crs crs) {
        response.setHeader("Content-Crs", "<" + CrsUris.uri(crs) + ">");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, OgcAnswers.languages(request));
        response.addHeader(HttpHeaders.VARY, "Accept, Accept-Language");
    }

    private ItemPage page(OgcRequest request) {
        PlanMap map = collections.catalogue().map();
        LocalDate day = LocalDate.ofInstant(clock.instant(), map.catalogue().timeZone());
        return new ItemPage(
                request,
                new ValueWords(
                        map,
                        day,
                        request.language(),
                        feature -> HtmlPages.page(request, ItemLinks.path(feature.layer(), feature.id()))),
                collections.catalogue().list());
    }

    private static void html(String page, HttpServletResponse response) throws IOException {
        response.setContentType(MediaFormat.HTML.contentType());
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static UnknownNameException unknown(String feature, FeatureTable table) {
        return UnknownNameException.of(
                "feature", feature, table.rows().stream().map(FeatureTable::id).toList());
    }
}
