package org.spatialplan.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Sentences;

/**
 * What the data of layers say in English sentences (source, accuracy), in both languages. The data themselves, and with them
 * the hashes of their versions, stay as they are. Immutable.
 */
public final class LayerSentences {

    /** What a property in which data state the other language is called, after its own name. */
    public static final String CHINESE = "_zh";

    /** The properties that hold sentences. */
    public static final List<String> PROPERTIES = List.of("source", "accuracy_note", "area_source");

    /** The service's own sentences, whose places for arguments are still open. */
    private static final List<LocalizedText> OWN = Stream.of(
                    "bundled", "buffer", "system", "union", "links", "plan-links", "check", "drawn")
            .map(name -> Messages.of("layer.sentence." + name))
            .toList();

    /** Knows the sentences that the service itself writes into layers. */
    public static final LayerSentences SERVICE = new LayerSentences(List.of());

    private final Sentences known;

    /**
     * Knows some sentences beside the service's own.
     *
     * @param sentences {@code {0}} stands for the same words in both languages, for example a figure
     */
    public LayerSentences(List<LocalizedText> sentences) {
        known = new Sentences(
                Language.EN, Stream.concat(sentences.stream(), OWN.stream()).toList());
    }

    /** Returns what data state in both languages; as it is stated in each if the other is not known. */
    public LocalizedText of(String stated) {
        return known.of(stated);
    }

    /** Finds a sentence in Chinese. */
    public Optional<String> findChinese(String stated) {
        return known.find(stated);
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
}
