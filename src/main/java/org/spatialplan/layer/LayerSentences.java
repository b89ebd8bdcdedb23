package org.spatialplan.layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * What the data of layers say in English sentences (source, accuracy), in both languages. The data themselves, and with them
 * the hashes of their versions, stay as they are. Immutable.
 */
public final class LayerSentences {

    /** What a property in which data state the other language is called, after its own name. */
    public static final String CHINESE = "_zh";

    /** The properties that hold sentences. */
    public static final List<String> PROPERTIES = List.of("source", "accuracy_note", "area_source");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** The service's own sentences, whose places for arguments are still open. */
    private static final List<LocalizedText> OWN = Stream.of("bundled", "buffer", "system", "union", "links", "drawn")
            .map(name -> Messages.of("layer.sentence." + name))
            .toList();

    /** Knows the sentences that the service itself writes into layers. */
    public static final LayerSentences SERVICE = new LayerSentences(List.of());

    private final Map<String, String> whole = new HashMap<>();
    private final List<Form> forms;

    /**
     * Knows some sentences beside the service's own.
     *
     * @param sentences {@code {0}} stands for the same words in both languages, for example a figure
     */
    public LayerSentences(List<LocalizedText> sentences) {
        List<LocalizedText> all =
                Stream.concat(sentences.stream(), OWN.stream()).toList();
        all.forEach(sentence -> whole.put(sentence.en(), sentence.zh()));
        forms = all.stream()
                .filter(sentence -> PLACE.matcher(sentence.en()).find())
                .map(Form::of)
                .toList();
    }

    /** Returns what data state in both languages; as it is stated in each if the other is not known. */
    public LocalizedText of(String stated) {
        return new LocalizedText(findChinese(stated).orElse(stated), stated);
    }

    /** Finds a sentence in Chinese. */
    public Optional<String> findChinese(String stated) {
        return Optional.ofNullable(whole.get(stated)).or(() -> forms.stream()
                .flatMap(form -> form.find(stated).stream())
                .findFirst());
    }

    /** Returns a feature's properties with their sentences also in Chinese, unless the data say so themselves. */
    public Map<String, Object> withChinese(Map<String, Object> properties) {
        PROPERTIES.forEach(name -> {
            if (properties.get(name) instanceof String stated) {
                findChinese(stated).ifPresent(chinese -> properties.putIfAbsent(name + CHINESE, chinese));
            }
        });
        return properties;
    }

    /** A sentence with places for arguments. */
    private record Form(Pattern english, List<String> order, String chinese) {

        static Form of(LocalizedText sentence) {
            List<String> order = PLACE.matcher(sentence.en())
                    .results()
                    .map(place -> place.group(1))
                    .toList();
            String literal = PLACE.matcher(Pattern.quote(sentence.en())).replaceAll("\\\\E(.+?)\\\\Q");
            return new Form(Pattern.compile(literal), order, sentence.zh());
        }

        Optional<String> find(String stated) {
            Matcher found = english.matcher(stated);
            return found.matches() ? Optional.of(filled(found.toMatchResult())) : Optional.empty();
        }

        private String filled(MatchResult found) {
            return PLACE.matcher(chinese)
                    .replaceAll(place -> Matcher.quoteReplacement(found.group(order.indexOf(place.group(1)) + 1)));
        }
    }
}
