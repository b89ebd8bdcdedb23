package org.spatialplan.ogc.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers that are whole documents. */
public final class OgcAnswers {

    private OgcAnswers() {}

    /** A document in the request's kind of JSON, whose titles are in both languages. */
    public static ResponseEntity<Object> json(Object document, OgcRequest request) {
        return answer(request).body(document);
    }

    /** A page in the request's language. */
    public static ResponseEntity<Object> html(String page, OgcRequest request) {
        return answer(request).body(page.getBytes(StandardCharsets.UTF_8));
    }

    /** For Content-Language. */
    public static String languages(OgcRequest request) {
        return request.isHtml() ? request.language().tag() : "zh-CN, en";
    }

    private static ResponseEntity.BodyBuilder answer(OgcRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, request.format().contentType())
                .header(HttpHeaders.CONTENT_LANGUAGE, languages(request))
                .header(HttpHeaders.VARY, "Accept, Accept-Language");
    }
}
