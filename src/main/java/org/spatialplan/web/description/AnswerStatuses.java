package org.spatialplan.web.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says of each operation which statuses it answers, with which headers, and which right it needs. */
@Component
final class AnswerStatuses implements OperationCustomizer {

    /** The name under which an operation says which right it needs. */
    static final String RIGHT = "x-right";

    private static final int FIRST_REFUSAL = 400;

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Right right = right(method);
        operation.addExtension(RIGHT, right.code());
        Optional<Answers> declared = Optional.ofNullable(method.getMethodAnnotation(Answers.class));
        ApiResponses responses = operation.getResponses();
        ApiResponse success = responses.remove("200");
        responses.clear();
        IntStream.of(declared.map(Answers::value).orElse(new int[] {200}))
                .forEach(status ->
                        responses.addApiResponse(Integer.toString(status), answered(status, success, declared)));
        refuse(responses, 400);
        if (right != Right.NONE) {
            refuse(responses, 401);
        }
        if (right.compareTo(Right.READ) > 0) {
            refuse(responses, 403);
        }
        if (isNaming(operation)) {
            refuse(responses, 404);
        }
        declared.ifPresent(answers -> IntStream.of(answers.refuses()).forEach(status -> refuse(responses, status)));
        responses.addApiResponse(
                ApiResponses.DEFAULT, new ApiResponse().$ref("#/components/responses/" + Problems.ANY));
        return operation;
    }

    private static ApiResponse answered(int status, ApiResponse success, Optional<Answers> declared) {
        ApiResponse answer = new ApiResponse().description(Problems.words(status));
        Content content = new Content();
        if (success != null && success.getContent() != null) {
            success.getContent()
                    .forEach(
                            (type, body) -> content.addMediaType(type.equals("*/*") ? "application/json" : type, body));
        }
        if (declared.filter(answers -> IntStream.of(answers.refuses()).anyMatch(refused -> refused == status))
                .isPresent()) {
            content.putAll(Problems.content());
        }
        declared.ifPresent(answers -> AnswerHeaders.add(answer, status < FIRST_REFUSAL, answers.headers()));
        return content.isEmpty() ? answer : answer.content(content);
    }

    private static void refuse(ApiResponses responses, int status) {
        responses.computeIfAbsent(Integer.toString(status), code -> new ApiResponse()
                .$ref("#/components/responses/" + Problems.name(status)));
    }

    /** Whether the address names something, or a moment at which there may have been nothing. */
    private static boolean isNaming(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn().equals("path")
                                || parameter.getName().equals("asOf"));
    }

    private static Right right(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Requires.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class)))
                .map(Requires::value)
                .orElse(Right.NONE);
    }
}
