package org.spatialplan.query.filter;

import java.util.List;
import org.spatialplan.query.filter.Cql2Token.Kind;
import org.spatialplan.text.Messages;

/** Splits CQL2 text into tokens as the parser asks for them. Not thread-safe. */
final class Cql2Scanner {

    private static final List<String> SYMBOLS =
            List.of("<>", "<=", ">=", "!=", "=", "<", ">", "(", ")", ",", "+", "-", "*", "/", "%", "^");

    private final String text;
    private int at;
    private Cql2Token next;

    Cql2Scanner(String text) {
        this.text = text;
        this.next = scan();
    }

    Cql2Token peek() {
        return next;
    }

    Cql2Token take() {
        Cql2Token taken = next;
        next = scan();
        return taken;
    }

    /** Tests whether an opening bracket follows the next token. */
    boolean callsNext() {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '(';
    }

    /** Takes the text from the next token to the bracket that closes what it opens. */
    String takeBracketed() {
        int begin = next.at();
        int depth = 0;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ')' && depth <= 0) {
                return cut(begin, i + 1);
            }
        }
        throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.bracket"));
    }

    /** Takes the text of tokens without brackets, for example {@code POINT EMPTY}. */
    String takeUntil(Cql2Token last) {
        return cut(next.at(), last.at() + last.text().length());
    }

    private String cut(int begin, int end) {
        at = end;
        next = scan();
        return text.substring(begin, end);
    }

    private Cql2Token scan() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return new Cql2Token(Kind.END, "", at);
        }
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            return quoted(c);
        }
        if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            return number();
        }
        return Character.isUnicodeIdentifierStart(text.codePointAt(at)) || c == '_' || c == ':' ? name() : symbol();
    }

    /** Reads a quoted text. A quote inside is doubled, or, as some clients do, escaped with a backslash. */
    private Cql2Token quoted(char quote) {
        int begin = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            boolean followed = at < text.length() && text.charAt(at) == quote;
            if (followed && (c == quote || c == '\\' && hasLaterQuote(quote))) {
                content.append(quote);
                at++;
            } else if (c == quote) {
                return new Cql2Token(quote == '"' ? Kind.QUOTED : Kind.STRING, content.toString(), begin);
            } else {
                content.append(c);
            }
        }
        throw FilterException.ofSyntax(Messages.of("query.filter.cql2-text.quote"));
    }

    /**
     * Tests for a later quote: a backslash before the text's last quote is a plain backslash, as in {@code LIKE 'a\'}.
     */
    private boolean hasLaterQuote(char quote) {
        return text.indexOf(quote, at + 1) >= 0;
    }

    private Cql2Token number() {
        int begin = at;
        skipDigits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            skipDigits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            skipDigits();
        }
        return new Cql2Token(Kind.NUMBER, text.substring(begin, at), begin);
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Cql2Token name() {
        int begin = at;
        while (at < text.length() && isNamePart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return new Cql2Token(Kind.NAME, text.substring(begin, at), begin);
    }

    private static boolean isNamePart(int c) {
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c) || c == '.' || c == ':';
    }

    private Cql2Token symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return new Cql2Token(Kind.SYMBOL, symbol, at - symbol.length());
            }
        }
        throw new FilterException(Messages.of("query.filter.cql2-text.character", text.charAt(at), at + 1));
    }
}
