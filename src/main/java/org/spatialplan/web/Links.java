package org.spatialplan.web;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.parameter.ConstantParameter;
import org.spatialplan.web.parameter.Format;
import org.spatialplan.web.parameter.PageParameters.Page;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links of an answer, from the request that is being answered. */
final class Links {

    private Links() {}

    static List<PageLink> paging(Page page, int matched, Format format, Format... others) {
        List<PageLink> links = new ArrayList<>();
        // a resource of one format knows no parameter f
        String self = others.length == 0
                ? ServletUriComponentsBuilder.fromCurrentRequest().build().toUriString()
                : with("f", word(format));
        links.add(new PageLink(self, "self", type(format), "this answer"));
        for (Format other : others) {
            links.add(new PageLink(with("f", word(other)), "alternate", type(other), "this answer as " + word(other)));
        }
        if (page.offset() + (long) page.limit() < matched) {
            links.add(new PageLink(at(page.offset() + page.limit()), "next", type(format), "next part"));
        }
        if (page.offset() > 0) {
            links.add(new PageLink(at(Math.max(0, page.offset() - page.limit())), "prev", type(format), "part before"));
        }
        return links;
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

    private static String word(Format format) {
        return ConstantParameter.word(format);
    }

    private static String type(Format format) {
        return format.type().toString();
    }
}
