package org.spatialplan.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NonNull;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes entries of the audit log straight into the answer without keeping the file. */
@Component
class AuditLogFileConverter implements HttpMessageConverter<AuditLogFile> {

    @Override
    public boolean canRead(@NonNull Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(@NonNull Class<?> type, MediaType mediaType) {
        return AuditLogFile.class == type;
    }

    @Override
    public @NonNull List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.ALL);
    }

    @Override
    public @NonNull AuditLogFile read(@NonNull Class<? extends AuditLogFile> type, @NonNull HttpInputMessage message) {
        throw new HttpMessageNotReadableException("files are only written", message);
    }

    @Override
    public void write(@NonNull AuditLogFile file, MediaType mediaType, @NonNull HttpOutputMessage message)
            throws IOException {
        message.getHeaders()
                .setContentType(MediaType.parseMediaType(file.format().contentType()));
        file.export()
                .write(file.log(), file.filter(), new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8));
    }
}
