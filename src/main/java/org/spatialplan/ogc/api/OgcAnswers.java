package org.spatialplan.ogc.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Makes answers that are whole documents. */
public final class OgcAnswers {

    private OgcAnswers() {}

    /** Answers a document in the requested kind of JSON. Its titles are in both languages. */
    public static ResponseEntity<Object> json(Object document, OgcRequest request) {
        return answer(request, languages(request)).body(document);
    }

    /** Answers a document in the requested kind of JSON. Its titles are in the language of the request, if it asks for one. */
    public static ResponseEntity<Object> said(Object document, OgcRequest request) {
        return answer(request, request.languages()).body(document);
    }

    /** Answers a page in the language of the request. */
    public static ResponseEntity<Object> html(String page, OgcRequest request) {
        return answer(request, languages(request)).body(page.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of the header Content-Language. */
    public static String languages(OgcRequest request) {
        return request.isHtml() ? request.language().tag() : "zh-CN, en";
    }

    private static ResponseEntity.BodyBuilder answer(OgcRequest request, String languages) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, request.format().contentType())
                .header(HttpHeaders.CONTENT_LANGUAGE, languages)
                .header(HttpHeaders.VARY, "Accept, Accept-Language");
    }
}
