package org.spatialplan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text of a message file with places for arguments. {@code {0}} is the first argument; {@code {0|parcel|parcels}} is a number
 * and what it counts, in the singular for 1 and else in the plural. Braces around anything else are text. Immutable.
 */
final class MessageTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^{}|]*)\\|([^{}|]*))?}");

    private final List<Part> parts;

    private MessageTemplate(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static MessageTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            parts.add(new Literal(text.substring(end, place.start())));
            int index = Integer.parseInt(place.group(1));
            parts.add(
                    place.group(2) == null ? new Argument(index) : new Counted(index, place.group(2), place.group(3)));
            end = place.end();
        }
        parts.add(new Literal(text.substring(end)));
        return new MessageTemplate(parts);
    }

    /** The text with its arguments; a place without an argument stays as it is written. */
    String fill(Language language, Object... arguments) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            part.write(language, arguments, text);
        }
        return text.toString();
    }

    private static String value(int index, Language language, Object... arguments) {
        if (index >= arguments.length) {
            return "{" + index + "}";
        }
        return arguments[index] instanceof LocalizedText text ? language.text(text) : String.valueOf(arguments[index]);
    }

    private sealed interface Part {

        void write(Language language, Object[] arguments, StringBuilder to);
    }

    private record Literal(String text) implements Part {

        @Override
        public void write(Language language, Object[] arguments, StringBuilder to) {
            to.append(text);
        }
    }

    private record Argument(int index) implements Part {

        @Override
        public void write(Language language, Object[] arguments, StringBuilder to) {
            to.append(value(index, language, arguments));
        }
    }

    private record Counted(int index, String one, String many) implements Part {

        @Override
        public void write(Language language, Object[] arguments, StringBuilder to) {
            String count = value(index, language, arguments);
            to.append(count).append(' ').append(count.equals("1") ? one : many);
        }
    }
}
