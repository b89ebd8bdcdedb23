package org.spatialplan.portrayal.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.filter.expression.Expression;
import org.spatialplan.text.Messages;

/**
 * Reads the {@code CssParameter}s (SLD 1.0) or {@code SvgParameter}s (SE 1.1) of one element, and checks constant ones.
 */
final class Parameters {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Map<String, StyleElement> elements = new LinkedHashMap<>();
    private final ExpressionReader expressions = new ExpressionReader();

    static Parameters of(StyleElement parent, List<String> known) {
        Parameters parameters = new Parameters();
        for (StyleElement child : parent.children()) {
            if (child.is("CssParameter") || child.is("SvgParameter")) {
                String name = child.attributes().get("name");
                if (name == null || !known.contains(name)) {
                    throw child.invalid(Messages.of(
                            "portrayal.style.unknown-parameter",
                            String.valueOf(name),
                            parent.name(),
                            StyleElement.listed(known)));
                }
                if (parameters.elements.put(name, child) != null) {
                    throw child.invalid(Messages.of("portrayal.style.twice", name));
                }
            }
        }
        return parameters;
    }

    Optional<Expression> text(String name) {
        return Optional.ofNullable(elements.get(name)).map(expressions::readMixed);
    }

    Optional<Expression> colour(String name) {
        return text(name).map(value -> {
            Expressions.constant(value).ifPresent(constant -> {
                if (!COLOUR.matcher(constant.toString()).matches()) {
                    throw elements.get(name).invalid(Messages.of("portrayal.style.no-colour", constant));
                }
            });
            return value;
        });
    }

    Optional<Expression> number(String name) {
        return text(name).map(value -> {
            requireNumber(elements.get(name), value);
            return value;
        });
    }

    Optional<Expression> oneOf(String name, List<String> allowed) {
        return text(name).map(value -> {
            Expressions.constant(value).ifPresent(constant -> {
                if (!allowed.contains(constant.toString())) {
                    throw elements.get(name)
                            .invalid(Messages.of("portrayal.style.no-value", constant, StyleElement.listed(allowed)));
                }
            });
            return value;
        });
    }

    Optional<float[]> numbers(String name) {
        return Optional.ofNullable(elements.get(name)).map(element -> {
            String[] words = element.text().split("[\\s,]+");
            float[] lengths = new float[words.length];
            try {
                for (int i = 0; i < words.length; i++) {
                    lengths[i] = Float.parseFloat(words[i]);
                }
            } catch (NumberFormatException e) {
                throw element.invalid(Messages.of("portrayal.style.no-numbers", element.text()));
            }
            for (float length : lengths) {
                if (!(length >= 0)) {
                    throw element.invalid(Messages.of("portrayal.style.dash-negative", length));
                }
            }
            return lengths;
        });
    }

    static void requireNumber(StyleElement element, Expression value) {
        Expressions.constant(value).ifPresent(constant -> {
            try {
                if (Double.isFinite(Double.parseDouble(constant.toString()))) {
                    return;
                }
            } catch (NumberFormatException e) {
                // reported below
            }
            throw element.invalid(Messages.of("portrayal.style.no-number", constant));
        });
    }
}
