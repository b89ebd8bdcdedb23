package org.spatialplan.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NonNull;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.FormatParameter;
import org.spatialplan.web.parameter.ParameterRecords;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the resource does not declare. The language of refusals is known everywhere.
 * Thread-safe.
 */
public final class UnknownParameterCheck implements HandlerInterceptor {

    private static final String OWN = "org.spatialplan.";
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private final Map<HandlerMethod, List<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            @NonNull HttpServletRequest request, @NonNull HttpServletResponse response, @NonNull Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(OWN)
                && !method.getBeanType().isAnnotationPresent(ChecksOwnParameters.class)) {
            List<String> names = known.computeIfAbsent(method, UnknownParameterCheck::parameters);
            for (String name : request.getParameterMap().keySet()) {
                if (!names.contains(name) && !isFormField(name, request)) {
                    throw new UnknownParameterException(name, names);
                }
            }
            requireLanguage(request.getParameter(ProblemLanguage.PARAMETER));
        }
        return true;
    }

    private static void requireLanguage(String lang) {
        if (lang != null && !lang.isBlank() && !LANGUAGES.contains(lang.strip())) {
            throw new BadParameterException(ProblemLanguage.PARAMETER, lang, Messages.of("query.expected.zh-or-en"));
        }
    }

    /**
     * Whether a name is a field of a form. Fields are not query parameters; a resource that takes forms checks its own
     * fields.
     */
    private static boolean isFormField(String name, HttpServletRequest request) {
        String type = request.getContentType();
        String query = request.getQueryString() == null ? "" : "&" + request.getQueryString();
        return type != null && type.startsWith("multipart/") && !query.contains("&" + name + "=");
    }

    private static List<String> parameters(HandlerMethod method) {
        Stream<String> declared = Arrays.stream(method.getMethodParameters()).flatMap(UnknownParameterCheck::names);
        return Stream.concat(declared, Stream.of(ProblemLanguage.PARAMETER))
                .distinct()
                .toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type == MediaFormat.class) {
            return Stream.of(FormatParameter.NAME);
        }
        if (type.isRecord()) {
            return ParameterRecords.names(type).stream();
        }
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        return single == null ? Stream.empty() : Stream.of(single.name());
    }
}
