package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.Chain;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanChains;
import org.spatialplan.query.PlanGaps;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.answer.GapsAnswer;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.answer.OrderList;
import org.spatialplan.web.answer.PlanChainAnswer;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ChainParameters;
import org.spatialplan.web.parameter.PageParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource for how the plan's items hang together: chains, gaps and order. */
@RestController
@Requires(Right.READ)
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "chains", description = "How indicators, actions, tasks and projects hang together, and where they do not")
class ChainResource {

    private final AsOfParameter maps;

    ChainResource(AsOfParameter maps) {
        this.maps = maps;
    }

    @GetMapping(path = "/chains", produces = MediaType.ALL_VALUE)
    @Operation(
            operationId = "listChains",
            summary = "Indicator ← action ← project: which project serves what?",
            description =
                    "One row for each chain, those of each indicator in the plan's order, then actions that serve none. A part"
                            + " that is missing is null, so each indicator, action and project is in at least one row. Each tie says"
                            + " whether the plan's words state it (named) or it was concluded from what both are about (subject). An"
                            + " action has many parts: that a project carries it out does not say that its works are the part that"
                            + " serves the indicator.")
    ResponseEntity<?> chains(
            @ParameterObject ChainParameters parameters,
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf,
            @Offers(OfferedFormats.CHAINS) MediaFormat format) {
        PlanMap map = maps.at(asOf);
        List<Chain> found = new PlanChains(map.plan())
                .all().stream().filter(parameters.toCondition(map)).toList();
        Object body = format.equals(MediaFormat.CSV)
                ? PlanChainAnswer.csv(paging.toFilePage().of(found), map)
                : PagedLists.part(found, paging, chain -> PlanChainAnswer.of(chain, map));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(body);
    }

    @GetMapping("/gaps")
    @Operation(
            operationId = "getGaps",
            summary = "What does the plan tie to nothing?",
            description =
                    "Actions without a project, actions and indicators without one another, tasks without an action, projects by how"
                            + " closely they are placed, and how many features of each layer no project's row names.")
    GapsAnswer gaps(
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        return GapsAnswer.of(maps.at(asOf));
    }

    @GetMapping("/gaps/features")
    @Operation(
            operationId = "listFeatureGaps",
            summary = "Which features does no project's row name?",
            description =
                    "Neither the feature nor one of which it is made is where a link of a project leads, a district of a"
                            + " project, or a place that its row names. Works may meet such a feature all the same: ask touches=layer/feature.")
    ItemList<LocalizedName> features(
            @Parameter(description = "id of a layer, see /api/layers; all layers if left out", example = "rivers")
                    @RequestParam(name = "layer", required = false)
                    String layer,
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        PlanGaps gaps = new PlanGaps(map);
        return PagedLists.part(
                ChainParameters.layers(layer, gaps).stream()
                        .flatMap(wanted -> gaps.featuresWithoutProject(wanted).stream())
                        .toList(),
                paging,
                feature -> Names.address(feature, map));
    }

    @GetMapping("/order")
    @Operation(
            operationId = "getOrder",
            summary = "What does the text say of the order of projects?",
            description =
                    "Which project builds on another one, and by when one is to be done, beside the years of annex 3. The text says"
                            + " so of few projects; of the others nothing follows.")
    OrderList order(
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        return OrderList.of(maps.at(asOf).plan());
    }
}
