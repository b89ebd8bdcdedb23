package org.spatialplan.web;

import java.util.Objects;
import org.jspecify.annotations.NonNull;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.web.parameter.FormatParameter;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Negotiates the format of an answer for the resources that have several. Stateless, thread-safe. */
final class FormatArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(@NonNull MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Offers.class);
    }

    @Override
    public MediaFormat resolveArgument(
            @NonNull MethodParameter parameter,
            ModelAndViewContainer container,
            @NonNull NativeWebRequest request,
            WebDataBinderFactory binders) {
        OfferedFormats offered = Objects.requireNonNull(parameter.getParameterAnnotation(Offers.class))
                .value();
        return FormatParameter.choose(
                request.getParameter(FormatParameter.NAME), request.getHeader(HttpHeaders.ACCEPT), offered.formats());
    }
}
