package org.spatialplan.ogc.api.styles;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.portrayal.SymbolSheet;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resource for the sprites of Mapbox styles: marks and hatches drawn by this service, at one and two pixels for each of the
 * style's.
 */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class SpriteResource {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final OfferedStyles offered;

    SpriteResource(OfferedStyles offered) {
        this.offered = offered;
    }

    @GetMapping(StylePaths.SPRITE + ".json")
    ResponseEntity<Object> index(@PathVariable("styleId") String style, HttpServletRequest http) {
        return index(style, 1, http);
    }

    @GetMapping(StylePaths.SPRITE + "@2x.json")
    ResponseEntity<Object> denseIndex(@PathVariable("styleId") String style, HttpServletRequest http) {
        return index(style, 2, http);
    }

    @GetMapping(StylePaths.SPRITE + ".png")
    ResponseEntity<Object> picture(@PathVariable("styleId") String style, HttpServletRequest http) {
        return picture(style, 1, http);
    }

    @GetMapping(StylePaths.SPRITE + "@2x.png")
    ResponseEntity<Object> densePicture(@PathVariable("styleId") String style, HttpServletRequest http) {
        return picture(style, 2, http);
    }

    private ResponseEntity<Object> index(String style, int ratio, HttpServletRequest http) {
        Map<String, Object> index = new LinkedHashMap<>();
        sheet(style, ratio)
                .places()
                .forEach((name, place) -> index.put(
                        name,
                        ApiParts.map(
                                "x", place.x(),
                                "y", place.y(),
                                "width", place.width(),
                                "height", place.height(),
                                "pixelRatio", ratio)));
        return answer(index, MediaFormat.JSON, http);
    }

    private ResponseEntity<Object> picture(String style, int ratio, HttpServletRequest http) {
        return answer(PictureEncoder.encode(sheet(style, ratio).picture(), PictureFormat.PNG), MediaFormat.PNG, http);
    }

    private SymbolSheet sheet(String style, int ratio) {
        return SymbolSheet.of(MapboxDocument.of(offered.get(style)).symbols(), ratio);
    }

    private static ResponseEntity<Object> answer(Object body, MediaFormat format, HttpServletRequest http) {
        OgcRequest.ofPicture(http, List.of(format), List.of(), Set.of());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(body);
    }
}
