package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.name.NameHit;
import org.spatialplan.query.name.NameSearch;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.answer.SearchAnswer;
import org.spatialplan.web.parameter.Format;
import org.spatialplan.web.parameter.PageParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that has a name. */
@RestController
@RequestMapping("/api/search")
@Tag(name = "search", description = "Projects, places, bodies and actions by name")
class SearchResource {

    private static final int LONGEST = 100;

    private final MapsInTime maps;

    /** A race makes the same search twice, which harms nobody. */
    private volatile Ready ready;

    SearchResource(MapsInTime maps) {
        this.maps = maps;
    }

    private record Ready(PlanMap map, NameSearch search) {}

    @GetMapping(produces = "application/json")
    @Operation(
            summary = "Where is …?",
            description =
                    "Projects, places, bodies and actions whose name holds what was typed, the best first: Chinese;"
                            + " pinyin without tones, whole or abbreviated (luoyangjiang, lyj); English; the number of a project. Full-width letters and digits count as plain ones.")
    ItemList<SearchAnswer> search(
            @Parameter(description = "what was typed, 1 to 100 characters", example = "luoyang")
                    @RequestParam(name = "q", required = false)
                    String q,
            @ParameterObject PageParameters paging,
            @Parameter(description = MapsInTime.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        if (q == null || q.isBlank() || q.length() > LONGEST) {
            throw new BadParameterException("q", q == null ? "" : q, "text of 1 to " + LONGEST + " characters");
        }
        Ready searched = ready(maps.at(asOf));
        List<NameHit> hits = searched.search().find(q);
        PageParameters.Page page = paging.toPage();
        return new ItemList<>(
                hits.size(),
                Links.paging(page, hits.size(), Format.JSON),
                page.of(hits).stream()
                        .map(hit -> SearchAnswer.of(hit, searched.map()))
                        .toList());
    }

    private Ready ready(PlanMap map) {
        Ready known = ready;
        if (known == null || known.map() != map) {
            known = new Ready(map, NameSearch.of(map));
            ready = known;
        }
        return known;
    }
}
