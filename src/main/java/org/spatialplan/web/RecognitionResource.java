package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.check.Territory;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.imports.RecognisedTable;
import org.spatialplan.query.PlanMap;
import org.spatialplan.web.description.Answers;
import org.spatialplan.web.gate.Gate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resource that names the layer of the planning database that a file is. It needs no key, since it reads nothing that the
 * service holds and changes nothing; a file has the limits and the turn of one that is checked.
 */
@RestController
@Requires(Right.READ)
@Tag(name = "imports")
class RecognitionResource {

    private final Supplier<PlanMap> maps;
    private final ConflictChecks checks;
    private final LayerImport imports;
    private final Gate gate;
    private final Clock clock;

    RecognitionResource(Supplier<PlanMap> maps, ConflictChecks checks, LayerImport imports, Gate gate, Clock clock) {
        this.maps = maps;
        this.checks = checks;
        this.imports = imports;
        this.gate = gate;
        this.clock = clock;
    }

    @FileMapping(path = "/api/imports/recognise", produces = "application/json")
    @Answers(refuses = 422)
    @Operation(
            operationId = "recogniseFile",
            summary = "Which layer each table of a file is, and which column is what; nothing is imported",
            description =
                    "Each table of a GeoPackage and each Shapefile of a zip, by the norm of planning databases. `into` is the layer"
                            + " into which an import that names none would go; null with `code` and the reason if it would be refused."
                            + " Of a table that is one layer all features are read: `standard` holds missing columns and values, wrong"
                            + " lengths, ids that stand twice and sums by zone and part, `published` the total beside the published"
                            + " one. No key is needed: the file is compared with nothing that the service holds.")
    List<RecognisedTable> recognise(@ParameterObject RecognitionParameters parameters, HttpServletRequest request) {
        SubmittedBody body = SubmittedBody.of(request, gate.hold(request));
        Territory territory = checks.of(maps.get()).all().territory();
        return gate.pass(
                body.vertices(),
                () -> imports.examine(body.name(), body.bytes(), parameters.statement(), territory, clock.instant()));
    }
}
