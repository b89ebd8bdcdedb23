package org.spatialplan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the message files to each other and to the code: every text exists in both languages and is used. */
class MessagesTest {

    private static final Path FILES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[|}]");
    private static final Pattern CALL = Pattern.compile("Messages\\s*\\.of\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]*)\"");

    private static Map<String, String> zh;
    private static Map<String, String> en;
    private static List<String> sources;

    @BeforeAll
    static void read() throws IOException {
        zh = texts("zh");
        en = texts("en");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            sources = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
    }

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(zh.keySet()).isNotEmpty().isEqualTo(en.keySet());
        assertThat(zh.values()).noneMatch(String::isBlank);
        assertThat(en.values()).noneMatch(String::isBlank);
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        zh.forEach((key, text) ->
                assertThat(arguments(text)).as("arguments of %s", key).isEqualTo(arguments(en.get(key))));
    }

    @Test
    void argumentsAreNumberedWithoutGaps() {
        en.forEach((key, text) -> {
            Set<Integer> numbers = arguments(text);
            assertThat(numbers).as("arguments of %s", key).allMatch(number -> number < numbers.size());
        });
    }

    @Test
    void chineseTextsAreChinese() {
        // a text that is a name or a frame around arguments is the same in both
        assertThat(zh).allSatisfy((key, text) -> assertThat(text.codePoints().anyMatch(Character::isIdeographic)
                        || text.equals(en.get(key))
                        || text.replaceAll("\\{\\d}", "").length() < 4)
                .as("the Chinese text of %s: %s", key, text)
                .isTrue());
    }

    @Test
    void theCodeUsesNoOtherTexts() {
        Set<String> called = sources.stream()
                .flatMap(source -> CALL.matcher(source).results())
                .map(call -> call.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        called.removeAll(zh.keySet());
        assertThat(called).as("keys without a text").isEmpty();
    }

    @Test
    void theCodeUsesEveryText() {
        Set<String> literals = sources.stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(literal -> literal.group(1))
                .collect(Collectors.toSet());
        Set<String> prefixes =
                literals.stream().filter(literal -> literal.endsWith(".")).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(zh.keySet());
        unused.removeIf(key -> literals.contains(key) || prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused).as("texts that no code uses").isEmpty();
    }

    @Test
    void callsPassAsManyArgumentsAsTheirTextsUse() {
        for (String source : sources) {
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                assertThat(passed(source, call.end()))
                        .as("arguments of %s", call.group(1))
                        .isEqualTo(arguments(en.get(call.group(1))).size());
            }
        }
    }

    @Test
    void argumentsAreWrittenInTheLanguageOfTheText() {
        MessageTemplate template =
                MessageTemplate.parse("{0} in {1}, {zone: {…}}, {2|gap|gaps}, {2|gap has|gaps have}");

        assertThat(template.fill(Language.EN, "a", new LocalizedText("甲", "b"), 1))
                .isEqualTo("a in b, {zone: {…}}, 1 gap, 1 gap has");
        assertThat(template.fill(Language.ZH, "a", new LocalizedText("甲", "b"), 20))
                .isEqualTo("a in 甲, {zone: {…}}, 20 gaps, 20 gaps have");
    }

    @Test
    void anUnknownKeyIsADefect() {
        assertThatThrownBy(() -> Messages.of("imports.no-such-text"))
                .isInstanceOf(Messages.UnknownMessageException.class)
                .hasMessageContaining("imports.no-such-text");
    }

    private static Set<Integer> arguments(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> Integer.valueOf(place.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many arguments follow the key of a call: commas outside brackets and texts. */
    private static int passed(String source, int from) {
        int depth = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = from; depth >= 0; i++) {
            char c = source.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                commas++;
            }
        }
        return commas;
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.filter(path -> path.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                String room = file.getFileName().toString().replaceFirst("_.*", "");
                Properties properties = new Properties();
                try (Reader text = Files.newBufferedReader(file)) {
                    properties.load(text);
                }
                properties.forEach((key, text) -> texts.put(room + "." + key, (String) text));
            }
        }
        return texts;
    }
}
