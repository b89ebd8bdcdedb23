package org.spatialplan.ogc.api.tiles;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.geo.CrsTitles;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.TablePage;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows tilesets of the whole map and their grids to people, where {@code f=html} asks for that. */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class TilePages {

    private static final String SETS = "/ogc/tileMatrixSets";

    @GetMapping(path = TileOrigin.ALL_VECTORS, params = "f=html")
    ResponseEntity<Object> vectors(HttpServletRequest http) {
        return tilesets(http, TileOrigin.ALL_VECTORS, Messages.of("ogc.page.all-vector-tiles"));
    }

    @GetMapping(path = TileOrigin.ALL_MAPS, params = "f=html")
    ResponseEntity<Object> maps(HttpServletRequest http) {
        return tilesets(http, TileOrigin.ALL_MAPS, Messages.of("ogc.page.all-map-tiles"));
    }

    @GetMapping(path = SETS, params = "f=html")
    ResponseEntity<Object> grids(HttpServletRequest http) {
        return sets(http, SETS, Messages.of("ogc.tile-matrix-sets")).answer();
    }

    private static ResponseEntity<Object> tilesets(HttpServletRequest http, String path, LocalizedText title) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
        TablePage page = sets(http, path, title);
        TileMatrixSet.ALL.forEach(set -> page.address(
                request.language().text(set.title()), request.address(path) + "/" + set.id() + "/{z}/{y}/{x}"));
        return page.answer();
    }

    private static TablePage sets(HttpServletRequest http, String path, LocalizedText title) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
        Crumb home = new Crumb("/ogc", request.language().text(Messages.of("ogc.home")));
        TablePage page = new TablePage(request, request.language().text(title), List.of(home))
                .columns(List.of(
                        request.language().text(Messages.of("ogc.page.tile-matrix-set")),
                        request.language().text(Messages.of("ogc.page.system"))));
        TileMatrixSet.ALL.forEach(set -> page.row(
                request.language().text(set.title()),
                set.id(),
                request.address(path + "/" + set.id(), "f", "json"),
                List.of(request.language().text(CrsTitles.of(set.crs())) + "（"
                        + set.crs().id() + "）")));
        return page;
    }
}
