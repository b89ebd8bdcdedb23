package org.spatialplan.ogc;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers that are whole documents. */
public final class OgcAnswers {

    private OgcAnswers() {}

    /** @param type its media type */
    public static ResponseEntity<Object> json(Object document, String type, OgcRequest request) {
        return answer(type, request).body(document);
    }

    public static ResponseEntity<Object> html(String page, OgcRequest request) {
        return answer("text/html;charset=UTF-8", request).body(page.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder answer(String type, OgcRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, request.language().tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language");
    }
}
