package org.spatialplan.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;

/**
 * A file as it is and packed. Immutable.
 *
 * @param changed when the file was changed, milliseconds
 */
record PackedFile(String name, long changed, byte[] plain, byte[] packed) {

    static PackedFile of(Resource file, long changed) {
        try {
            byte[] plain = file.getContentAsByteArray();
            return new PackedFile(file.getFilename(), changed, plain, pack(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOf(long moment) {
        return changed == moment;
    }

    /** The answer to a client that takes packed files or not. */
    Resource as(boolean gzip, String caching) {
        boolean smaller = gzip && packed.length < plain.length;
        return new Answer(this, smaller ? packed : plain, smaller, caching);
    }

    private static byte[] pack(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    /** Bytes with the headers that belong to them. */
    private static final class Answer extends ByteArrayResource implements HttpResource {

        private final PackedFile file;
        private final boolean packed;
        private final String caching;

        Answer(PackedFile file, byte[] bytes, boolean packed, String caching) {
            super(bytes);
            this.file = file;
            this.packed = packed;
            this.caching = caching;
        }

        @Override
        public String getFilename() {
            return file.name();
        }

        @Override
        public long lastModified() {
            return file.changed();
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.CACHE_CONTROL, caching);
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (packed) {
                headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            return headers;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
