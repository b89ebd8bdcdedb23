package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.name.NameSearch;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.answer.SearchAnswer;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.PageParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource that searches everything with a name. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/search")
@Tag(name = "search", description = "Projects, places, bodies, actions, tasks and targets by name")
class SearchResource {

    private static final int LONGEST = 100;

    private final AsOfParameter maps;

    SearchResource(AsOfParameter maps) {
        this.maps = maps;
    }

    @GetMapping(produces = "application/json")
    @Operation(
            operationId = "searchNames",
            summary = "Where is …?",
            description =
                    "Projects, places, bodies, actions, tasks and targets whose name holds what was typed, the best first; a place"
                            + " comes with the plan's rows that name it, whether or not anybody knows where it is. Chinese;"
                            + " pinyin without tones, whole or abbreviated (huanghe, hh for 黄河); English; the number of a project. Full-width letters and digits count as plain ones.")
    ItemList<SearchAnswer> search(
            @Parameter(description = "what was typed, 1 to 100 characters", required = true, example = "水")
                    @RequestParam(name = "q", required = false)
                    String q,
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        if (q == null || q.isBlank() || q.length() > LONGEST) {
            throw new BadParameterException("q", q == null ? "" : q, Messages.of("query.expected.text", LONGEST));
        }
        PlanMap map = maps.at(asOf);
        return PagedLists.part(NameSearch.on(map).find(q), paging, hit -> SearchAnswer.of(hit, map));
    }
}
