package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.answer.PlaceAnswer;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.PageParameters;
import org.spatialplan.web.parameter.PlaceParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the index of places that the plan names. */
@RestController
@Requires(Right.READ)
@RequestMapping(path = "/api/places", produces = "application/json")
@Tag(name = "places", description = "Who mentions a place: the index of the places that the plan names")
class PlaceResource {

    private final AsOfParameter maps;

    PlaceResource(AsOfParameter maps) {
        this.maps = maps;
    }

    @GetMapping
    @Operation(
            operationId = "listPlaces",
            summary = "The places that the plan names, with the rows that name them",
            description =
                    "Whether or not anybody knows where they are: a place that a layer holds has its feature and box, any"
                            + " other at most the units in which it lies by the plan's words.")
    ItemList<PlaceAnswer> places(
            @ParameterObject PlaceParameters parameters,
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        List<NamedPlace> found =
                map.plan().places().stream().filter(parameters.toCondition(map)).toList();
        return PagedLists.part(found, paging, place -> PlaceAnswer.of(place, map));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPlace", summary = "One named place")
    PlaceAnswer place(
            @Parameter(description = "id in the index", example = "wanan-street") @PathVariable String id,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        return map.plan()
                .findPlace(id)
                .map(place -> PlaceAnswer.of(place, map))
                .orElseThrow(() -> UnknownNameException.of(
                        "place",
                        id,
                        map.plan().places().stream().map(NamedPlace::id).toList()));
    }
}
