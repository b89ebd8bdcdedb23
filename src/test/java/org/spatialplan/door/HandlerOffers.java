package org.spatialplan.door;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every handler of the service as its code declares it, so that a new one is fuzzed before any document describes it. */
final class HandlerOffers {

    /** As the service itself is put together. */
    private static final List<String> ROOMS =
            List.of("org.spatialplan.app", "org.spatialplan.web", "org.spatialplan.ogc");

    private HandlerOffers() {}

    static List<Offer> all() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return ROOMS.stream()
                .flatMap(room -> scanner.findCandidateComponents(room).stream())
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(HandlerOffers::of)
                .toList();
    }

    private static Stream<Offer> of(Class<?> resource) {
        RequestMapping whole = AnnotatedElementUtils.findMergedAnnotation(resource, RequestMapping.class);
        return Arrays.stream(resource.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null)
                .flatMap(mapping -> of(whole == null ? new String[0] : whole.path(), mapping));
    }

    private static Stream<Offer> of(String[] prefixes, RequestMapping mapping) {
        List<Offer> offers = new ArrayList<>();
        for (String prefix : prefixes.length == 0 ? new String[] {""} : prefixes) {
            for (String path : mapping.path().length == 0 ? new String[] {""} : mapping.path()) {
                for (var method : mapping.method()) {
                    offers.add(new Offer(
                            method.name(),
                            prefix + path,
                            Map.of(),
                            Map.of("f", List.of(), "lang", List.of()),
                            List.of(mapping.consumes())));
                }
            }
        }
        return offers.stream();
    }
}
