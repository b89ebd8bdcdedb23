package org.spatialplan.ogc.wmts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.ogc.api.tiles.TileResponse;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.ogc.ows.OwsReport;
import org.spatialplan.ogc.ows.OwsRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves WMTS at its own address, with its resources. */
@RestController
@Requires(Right.READ)
@RequestMapping("/wmts")
@Tag(name = "wmts", description = "Map tiles for GIS clients (WMTS 1.0.0)")
class WmtsResource {

    private final WmtsService service;
    private final WmtsTile tile;
    private final Legends legends;

    WmtsResource(WmtsService service, WmtsTile tile, Legends legends) {
        this.service = service;
        this.tile = tile;
        this.legends = legends;
    }

    @GetMapping
    @Operation(summary = "WMTS with key-value parameters: SERVICE=WMTS&REQUEST=GetCapabilities")
    void answerKeyValuePairs(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Kvp kvp = Kvp.of(request.getParameterMap());
        service.handle(new OwsRequest(kvp, Optional.empty(), "/wmts"), response);
    }

    @GetMapping("/1.0.0/WMTSCapabilities.xml")
    @Operation(summary = "The service metadata document of WMTS")
    void writeCapabilities(HttpServletResponse response) throws IOException {
        service.writeCapabilities(response);
    }

    @GetMapping("/1.0.0/{layer}/{style}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}.png")
    @Operation(summary = "A tile of a layer in a style")
    ResponseEntity<byte[]> tile(
            @Parameter(description = "id of the layer", example = "districts") @PathVariable("layer") String layer,
            @Parameter(description = "name of the style", example = "default") @PathVariable("style") String style,
            @Parameter(description = "id of the tile matrix set", example = "CGCS2000Quad")
                    @PathVariable("tileMatrixSet")
                    String tileMatrixSet,
            @Parameter(description = "zoom level", example = "9") @PathVariable("tileMatrix") String tileMatrix,
            @Parameter(description = "from the top", example = "92") @PathVariable("tileRow") String tileRow,
            @Parameter(description = "from the left", example = "424") @PathVariable("tileCol") String tileCol) {
        return tileThen(layer, style, TimeDimension.CURRENT, tileMatrixSet, tileMatrix, tileRow, tileCol);
    }

    @GetMapping("/1.0.0/{layer}/{style}/{time}/{tileMatrixSet}/{tileMatrix}/{tileRow}/{tileCol}.png")
    @Operation(summary = "A tile of a layer in a style, as it was")
    ResponseEntity<byte[]> tileThen(
            @Parameter(description = "id of the layer", example = "districts") @PathVariable("layer") String layer,
            @Parameter(description = "name of the style", example = "default") @PathVariable("style") String style,
            @Parameter(description = "current, a date (its end in the city's time) or a time", example = "current")
                    @PathVariable("time")
                    String time,
            @Parameter(description = "id of the tile matrix set", example = "CGCS2000Quad")
                    @PathVariable("tileMatrixSet")
                    String tileMatrixSet,
            @Parameter(description = "zoom level", example = "9") @PathVariable("tileMatrix") String tileMatrix,
            @Parameter(description = "from the top", example = "92") @PathVariable("tileRow") String tileRow,
            @Parameter(description = "from the left", example = "424") @PathVariable("tileCol") String tileCol) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("LAYER", layer);
        values.put("STYLE", style);
        values.put("TIME", time);
        values.put("FORMAT", WmtsTile.FORMAT);
        values.put("TILEMATRIXSET", tileMatrixSet);
        values.put("TILEMATRIX", tileMatrix);
        values.put("TILEROW", tileRow);
        values.put("TILECOL", tileCol);
        return TileResponse.of(tile.get(new Kvp(values)));
    }

    @GetMapping("/1.0.0/{layer}/{style}/legend.png")
    @Operation(summary = "The legend of a layer in a style")
    ResponseEntity<byte[]> legend(
            @Parameter(description = "id of the layer", example = "districts") @PathVariable("layer") String layer,
            @Parameter(description = "name of the style", example = "default") @PathVariable("style") String style) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(legends.get(tile.style(layer, style)).png());
    }

    @ExceptionHandler
    void writeFault(OwsException e, HttpServletResponse response) throws IOException {
        OwsReport.WMTS_1_0.write(e, response);
    }

    @ExceptionHandler
    void writeUnavailable(StoreUnavailableException e, HttpServletResponse response) throws IOException {
        service.writeUnavailable(e, response);
    }
}
