package org.spatialplan.portrayal.style;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.filter.expression.Expression;

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
                    throw child.invalid("the parameter '" + name + "' is not known in " + parent.name() + "; known are "
                            + String.join(", ", known));
                }
                if (parameters.elements.put(name, child) != null) {
                    throw child.invalid("the parameter '" + name + "' stands here twice");
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
                    throw elements.get(name).invalid("'" + constant + "' is no colour like #aa3300");
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
                    throw elements.get(name).invalid("'" + constant + "' is none of " + String.join(", ", allowed));
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
                throw element.invalid("'" + Arrays.toString(words) + "' are no numbers");
            }
            for (float length : lengths) {
                if (!(length >= 0)) {
                    throw element.invalid("a dash cannot be " + length + " long");
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
            throw element.invalid("'" + constant + "' is no number");
        });
    }
}
