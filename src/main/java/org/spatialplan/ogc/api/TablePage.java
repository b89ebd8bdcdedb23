package org.spatialplan.ogc.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.springframework.http.ResponseEntity;

/** A page with a sentence, a table and addresses to copy, for lists that need no template of their own. */
public final class TablePage {

    private final OgcRequest request;
    private final String title;
    private final List<Crumb> crumbs;
    private final List<Map<String, String>> columns = new ArrayList<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<Map<String, String>> addresses = new ArrayList<>();
    private final List<Map<String, String>> notes = new ArrayList<>();
    private String lead = "";

    /** @param crumbs pages above it, outermost first */
    public TablePage(OgcRequest request, String title, List<Crumb> crumbs) {
        this.request = request;
        this.title = title;
        this.crumbs = crumbs;
    }

    /** Says what the page is about. */
    public TablePage lead(String sentence) {
        lead = sentence;
        return this;
    }

    /** The titles of the columns, that of the names first. */
    public TablePage columns(List<String> titles) {
        titles.forEach(word -> columns.add(Map.of("title", word)));
        return this;
    }

    /** A row. @param href where its name leads; empty for nowhere */
    public TablePage row(String name, String href, List<String> cells) {
        return row(name, "", href, cells);
    }

    /** A row whose name has a code beside it, which requests write. */
    public TablePage row(String name, String code, String href, List<String> cells) {
        rows.add(Map.of(
                "name",
                name,
                "code",
                code,
                "href",
                href,
                "cells",
                cells.stream().map(text -> Map.of("text", text)).toList()));
        return this;
    }

    /** A section of one paragraph below the table. */
    public TablePage note(String heading, String text) {
        notes.add(Map.of("title", heading, "text", text));
        return this;
    }

    /** An address to copy. */
    public TablePage address(String name, String text) {
        addresses.add(Map.of("title", name, "text", text));
        return this;
    }

    public ResponseEntity<Object> answer() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("lead", lead);
        model.put("columns", columns);
        model.put("rows", rows);
        model.put("notes", notes);
        model.put("addresses", addresses);
        return OgcAnswers.html(HtmlPages.render(request, "table", title, crumbs, model), request);
    }
}
