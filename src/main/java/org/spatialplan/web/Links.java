package org.spatialplan.web;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.parameter.FormatParameter;
import org.spatialplan.web.parameter.PageParameters.Page;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links of an answer, from the request that is being answered. */
final class Links {

    private Links() {}

    /** Of a list that is answered as JSON only: its address and its neighbours. */
    static List<PageLink> paging(Page page, int matched) {
        return paging(page, matched, MediaFormat.JSON, List.of(MediaFormat.JSON));
    }

    /**
     * Of a list: its address, its other formats, its neighbours.
     *
     * @param format of this answer
     * @param offered all formats of the resource
     */
    static List<PageLink> paging(Page page, int matched, MediaFormat format, List<MediaFormat> offered) {
        List<PageLink> links = new ArrayList<>();
        // a resource of one format knows no parameter f
        String self = offered.size() == 1
                ? ServletUriComponentsBuilder.fromCurrentRequest().build().toUriString()
                : with(FormatParameter.NAME, format.name());
        String type = format.contentType();
        links.add(new PageLink(self, "self", type, "this answer"));
        offered.stream().filter(other -> !other.equals(format)).forEach(other -> links.add(alternate(other)));
        if (page.offset() + (long) page.limit() < matched) {
            links.add(new PageLink(at(page.offset() + page.limit()), "next", type, "next part"));
        }
        if (page.offset() > 0) {
            links.add(new PageLink(at(Math.max(0, page.offset() - page.limit())), "prev", type, "part before"));
        }
        return links;
    }

    private static PageLink alternate(MediaFormat other) {
        return new PageLink(
                with(FormatParameter.NAME, other.name()),
                "alternate",
                other.contentType(),
                "this answer as " + other.name());
    }

    static PageLink to(String path, String rel, String title) {
        return new PageLink(
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .build()
                        .toUriString(),
                rel,
                "application/json",
                title);
    }

    private static String at(int offset) {
        return with("offset", Integer.toString(offset));
    }

    private static String with(String parameter, String value) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }
}
