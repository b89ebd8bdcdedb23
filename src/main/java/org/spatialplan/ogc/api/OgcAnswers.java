package org.spatialplan.ogc.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers that are whole documents. */
public final class OgcAnswers {

    private OgcAnswers() {}

    /** A document whose titles are in both languages. @param type its media type */
    public static ResponseEntity<Object> json(Object document, String type, OgcRequest request) {
        return answer(type, request).body(document);
    }

    public static ResponseEntity<Object> html(String page, OgcRequest request) {
        return answer("text/html;charset=UTF-8", request).body(page.getBytes(StandardCharsets.UTF_8));
    }

    /** For Content-Language. */
    public static String languages(OgcRequest request) {
        return request.format() == OgcFormat.HTML ? request.language().tag() : "zh-CN, en";
    }

    private static ResponseEntity.BodyBuilder answer(String type, OgcRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, languages(request))
                .header(HttpHeaders.VARY, "Accept, Accept-Language");
    }
}
