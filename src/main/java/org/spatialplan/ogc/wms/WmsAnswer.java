package org.spatialplan.ogc.wms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answer to a request.
 *
 * @param body made only if the client does not have it already; may throw as the operation itself
 * @param etag entity tag for conditional requests
 * @param warnings values of Warning headers, with which WMS reports assumed values of dimensions
 */
record WmsAnswer(String contentType, Supplier<byte[]> body, Optional<String> etag, List<String> warnings) {

    static WmsAnswer of(String contentType, byte[] body) {
        return new WmsAnswer(contentType, () -> body, Optional.empty(), List.of());
    }

    static WmsAnswer text(String contentType, String text) {
        return of(contentType, text.getBytes(StandardCharsets.UTF_8));
    }
}
