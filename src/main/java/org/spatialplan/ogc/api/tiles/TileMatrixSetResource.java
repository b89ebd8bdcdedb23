package org.spatialplan.ogc.api.tiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.tile.TileMatrixSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the tile matrix sets in which tiles are served. */
@RestController
@Requires(Right.READ)
@RequestMapping("/ogc/tileMatrixSets")
@Tag(name = "tiles")
class TileMatrixSetResource {

    @GetMapping
    @Operation(operationId = "getTileMatrixSetsList", summary = "The tile matrix sets that tiles are served in")
    Map<String, Object> list(@Parameter(description = "json") @RequestParam(name = "f", required = false) String f) {
        new TileParameters(f, null).choose(TileFormats.DOCUMENT);
        return Map.of("tileMatrixSets", TileMatrixSet.ALL.stream().map(Item::of).toList());
    }

    @GetMapping("/{tileMatrixSetId}")
    @Operation(operationId = "getTileMatrixSet", summary = "A tile matrix set")
    TileMatrixSetAnswer get(
            @Parameter(description = "id of the tile matrix set", example = "WebMercatorQuad")
                    @PathVariable("tileMatrixSetId")
                    String id,
            @Parameter(description = "json") @RequestParam(name = "f", required = false) String f) {
        new TileParameters(f, null).choose(TileFormats.DOCUMENT);
        return TileMatrixSetAnswer.of(TileAnswers.set(id));
    }

    private record Item(String id, String title, String uri, List<TileLink> links) {
        static Item of(TileMatrixSet set) {
            TileLink self = TileLink.to("/ogc/tileMatrixSets/" + set.id(), "self", TileLink.JSON, "its definition");
            return new Item(set.id(), set.title().both(), set.uri().orElse(self.href()), List.of(self));
        }
    }
}
