package org.spatialplan.ogc.api.styles;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.OgcAnswers;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.tiles.VectorTileSource;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the styles of the dataset and of each collection. {@link StylePaths} describes it. */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class StyleResource {

    private final OfferedStyles offered;
    private final StyleFormats formats;
    private final VectorTileSource tiles;

    StyleResource(OfferedStyles offered, Styles styles, VectorTileSource tiles) {
        this.offered = offered;
        this.formats = new StyleFormats(styles);
        this.tiles = tiles;
    }

    @GetMapping({StylePaths.LIST, StylePaths.LIST + "/"})
    ResponseEntity<Object> list(HttpServletRequest http) {
        return list(offered.list(), Optional.empty(), http);
    }

    @GetMapping(StylePaths.LIST_OF_COLLECTION)
    ResponseEntity<Object> listOfCollection(@PathVariable("collectionId") String collection, HttpServletRequest http) {
        return list(offered.list(collection), Optional.of(collection), http);
    }

    private ResponseEntity<Object> list(
            List<OfferedStyle> styles, Optional<String> collection, HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
        if (request.isHtml()) {
            String title = request.language().text(Messages.of("ogc.styles"));
            return OgcAnswers.html(
                    StylePages.list(styles, title, above(collection, request.language()), request), request);
        }
        return OgcAnswers.json(new StyleDocuments(formats, request).list(styles), request);
    }

    @GetMapping(StylePaths.STYLE)
    ResponseEntity<Object> style(@PathVariable("styleId") String style, HttpServletRequest http) {
        return sheet(offered.get(style), http);
    }

    @GetMapping(StylePaths.STYLE_OF_COLLECTION)
    ResponseEntity<Object> styleOfCollection(
            @PathVariable("collectionId") String collection,
            @PathVariable("styleId") String style,
            HttpServletRequest http) {
        return sheet(offered.get(collection, style), http);
    }

    private ResponseEntity<Object> sheet(OfferedStyle style, HttpServletRequest http) {
        OgcRequest request =
                OgcRequest.ofPicture(http, formats.of(style), List.of(StylePaths.DATETIME.name()), Set.of());
        Optional<String> collection = style.isOfPlan()
                ? Optional.empty()
                : Optional.of(style.layers().get(0).id());
        VectorTileSource.Described source =
                tiles.of(collection, request.find(StylePaths.DATETIME).orElse(null));
        if (request.format().equals(OgcFormats.MAPBOX)) {
            String sprite = request.address(StylePaths.SPRITE.replace("{styleId}", offered.inDataset(style)));
            return OgcAnswers.json(MapboxDocument.of(style).toMap(source, sprite), request);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, request.format().contentType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(formats.sld(style).orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(StylePaths.STYLE + StylePaths.METADATA)
    ResponseEntity<Object> metadata(@PathVariable("styleId") String style, HttpServletRequest http) {
        return metadata(offered.get(style), Optional.empty(), http);
    }

    @GetMapping(StylePaths.STYLE_OF_COLLECTION + StylePaths.METADATA)
    ResponseEntity<Object> metadataOfCollection(
            @PathVariable("collectionId") String collection,
            @PathVariable("styleId") String style,
            HttpServletRequest http) {
        return metadata(offered.get(collection, style), Optional.of(collection), http);
    }

    private ResponseEntity<Object> metadata(OfferedStyle style, Optional<String> collection, HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
        MapboxDocument converted = MapboxDocument.of(style);
        if (request.isHtml()) {
            Language language = request.language();
            List<Crumb> above = new ArrayList<>(above(collection, language));
            String list = collection
                    .map(id -> StylePaths.LIST_OF_COLLECTION.replace("{collectionId}", id))
                    .orElse(StylePaths.LIST);
            above.add(new Crumb(list, language.text(Messages.of("ogc.styles"))));
            return OgcAnswers.html(StylePages.metadata(style, converted, formats, above, request), request);
        }
        Map<String, Object> document = new StyleDocuments(formats, request).metadata(style, converted);
        return OgcAnswers.json(document, request);
    }

    private List<Crumb> above(Optional<String> collection, Language language) {
        List<Crumb> above = new ArrayList<>(List.of(new Crumb("/ogc", language.text(Messages.of("ogc.home")))));
        collection.ifPresent(id -> {
            above.add(new Crumb("/ogc/collections", language.text(Messages.of("ogc.data-collections"))));
            above.add(new Crumb(
                    "/ogc/collections/" + id,
                    language.text(offered.list(id).get(0).layers().get(0).title())));
        });
        return above;
    }
}
