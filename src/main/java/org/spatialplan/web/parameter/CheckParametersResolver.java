package org.spatialplan.web.parameter;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.lang.NonNull;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Takes {@link CheckParameters} straight from the request. Spring's own binding reads the annotations of the record anew for
 * each request, which takes longer than the check.
 */
public final class CheckParametersResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(@NonNull MethodParameter parameter) {
        return parameter.getParameterType() == CheckParameters.class;
    }

    @Override
    public CheckParameters resolveArgument(
            @NonNull MethodParameter parameter,
            ModelAndViewContainer container,
            @NonNull NativeWebRequest request,
            WebDataBinderFactory binders) {
        Map<String, String> values = new HashMap<>();
        for (String name : CheckParameters.NAMES) {
            String[] given = request.getParameterValues(name);
            if (given != null) {
                values.put(name, String.join(",", given));
            }
        }
        return CheckParameters.of(values);
    }
}
