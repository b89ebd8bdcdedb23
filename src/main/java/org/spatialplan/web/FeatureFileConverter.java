package org.spatialplan.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.NonNull;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes features straight into the answer: nothing of the file is kept. */
@Component
class FeatureFileConverter implements HttpMessageConverter<FeatureFile> {

    @Override
    public boolean canRead(@NonNull Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(@NonNull Class<?> type, MediaType mediaType) {
        return FeatureFile.class == type;
    }

    @Override
    public @NonNull List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.ALL);
    }

    @Override
    public @NonNull FeatureFile read(@NonNull Class<? extends FeatureFile> type, @NonNull HttpInputMessage message) {
        throw new HttpMessageNotReadableException("files are only written", message);
    }

    @Override
    public void write(@NonNull FeatureFile file, MediaType mediaType, @NonNull HttpOutputMessage message)
            throws IOException {
        message.getHeaders()
                .setContentType(MediaType.parseMediaType(file.format().media().contentType()));
        file.format().writer(file.styles()).write(file.sets(), message.getBody());
    }
}
