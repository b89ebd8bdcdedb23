package org.spatialplan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the service in Chinese and English, from the files {@code messages/<room>_zh.properties} and
 * {@code messages/<room>_en.properties} (UTF-8). A key is a stable code; its first segment names the room, so the text of
 * {@code imports.same-file} is {@code same-file} in the files of {@code imports}. A file is read once, when its room first says
 * something. {@link MessageTemplate} describes how arguments are written. Stateless for callers and thread-safe.
 */
public final class Messages {

    private static final Map<String, Map<String, Text>> ROOMS = new ConcurrentHashMap<>();

    private Messages() {}

    /**
     * The text of a key in both languages.
     *
     * @param arguments the values of {@code {0}}, {@code {1}} and so on. Numbers are written as Java writes them, so that a caller
     *     formats what needs digits or separators; a {@link LocalizedText} is written in the language of the text around it
     * @throws UnknownMessageException if no message file has the key: a defect of the code, which a test finds
     */
    public static LocalizedText of(String key, Object... arguments) {
        int dot = key.indexOf('.');
        Text text = ROOMS.computeIfAbsent(key.substring(0, dot), Messages::read).get(key.substring(dot + 1));
        if (text == null) {
            throw new UnknownMessageException(key);
        }
        return new LocalizedText(
                text.zh().fill(Language.ZH, arguments), text.en().fill(Language.EN, arguments));
    }

    /** Finds the text of a key without arguments, for codes that come with data; empty if no message file has the key. */
    public static Optional<LocalizedText> find(String key) {
        int dot = key.indexOf('.');
        return Optional.ofNullable(ROOMS.computeIfAbsent(key.substring(0, dot), Messages::read)
                        .get(key.substring(dot + 1)))
                .map(text ->
                        new LocalizedText(text.zh().fill(Language.ZH), text.en().fill(Language.EN)));
    }

    private static Map<String, Text> read(String room) {
        Properties zh = load("messages/" + room + "_zh.properties");
        Properties en = load("messages/" + room + "_en.properties");
        Map<String, Text> texts = new HashMap<>();
        for (String key : zh.stringPropertyNames()) {
            String english = en.getProperty(key);
            if (english != null) {
                texts.put(key, new Text(MessageTemplate.parse(zh.getProperty(key)), MessageTemplate.parse(english)));
            }
        }
        return Map.copyOf(texts);
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStream bytes = Messages.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes != null) {
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                properties.load(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private record Text(MessageTemplate zh, MessageTemplate en) {}

    /** A key that no message file has. */
    public static final class UnknownMessageException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownMessageException(String key) {
            super("no text for " + key + " in the message files");
        }
    }
}
