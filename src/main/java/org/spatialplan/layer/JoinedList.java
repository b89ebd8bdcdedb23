package org.spatialplan.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.text.PlainNumber;

/**
 * Writes a list as one text, for answers and formats without lists. Members are separated by semicolons; a semicolon or
 * backslash inside a member is escaped with a backslash. Stateless.
 */
public final class JoinedList {

    private static final char SEPARATOR = ';';
    private static final char ESCAPE = '\\';

    private JoinedList() {}

    /** Joins the members to one text. */
    public static String text(Collection<?> members) {
        return members.stream().map(JoinedList::member).collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    private static String member(Object value) {
        String text = value == null ? "null" : PlainNumber.text(value);
        return text.indexOf(SEPARATOR) < 0 && text.indexOf(ESCAPE) < 0
                ? text
                : text.replace("\\", "\\\\").replace(";", "\\;");
    }

    /** Splits a text into its members, without surrounding blanks and without empty members. */
    public static List<String> members(String text) {
        List<String> members = new ArrayList<>();
        StringBuilder member = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = c == ESCAPE && i + 1 < text.length() && isSpecial(text.charAt(i + 1));
            if (c == SEPARATOR) {
                end(member, members);
            } else {
                member.append(escapes ? text.charAt(++i) : c);
            }
        }
        end(member, members);
        return List.copyOf(members);
    }

    private static boolean isSpecial(char c) {
        return c == SEPARATOR || c == ESCAPE;
    }

    private static void end(StringBuilder member, List<String> members) {
        String text = member.toString().strip();
        if (!text.isEmpty()) {
            members.add(text);
        }
        member.setLength(0);
    }
}
