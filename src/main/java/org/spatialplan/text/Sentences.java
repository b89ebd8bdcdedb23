package org.spatialplan.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that data state in one language, and how the other one says them. Immutable. */
public final class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language stated;
    private final Map<String, String> whole = new LinkedHashMap<>();
    private final List<Form> forms;

    /**
     * Knows some sentences.
     *
     * @param stated the language of the data
     * @param sentences {@code {0}} stands for the same words in both languages, for example a figure
     */
    public Sentences(Language stated, List<LocalizedText> sentences) {
        this.stated = stated;
        sentences.forEach(sentence -> whole.put(stated.text(sentence), said().text(sentence)));
        forms = whole.entrySet().stream()
                .filter(sentence -> PLACE.matcher(sentence.getKey()).find())
                .map(sentence -> Form.of(sentence.getKey(), sentence.getValue()))
                .toList();
    }

    /** Returns a sentence of the data in both languages; as it is stated in each if the other is not known. */
    public LocalizedText of(String sentence) {
        String other = find(sentence).orElse(sentence);
        return stated == Language.EN ? new LocalizedText(other, sentence) : new LocalizedText(sentence, other);
    }

    /** Finds how the other language says a sentence of the data. */
    public Optional<String> find(String sentence) {
        return Optional.ofNullable(whole.get(sentence)).or(() -> forms.stream()
                .flatMap(form -> form.find(sentence).stream())
                .findFirst());
    }

    private Language said() {
        return stated == Language.EN ? Language.ZH : Language.EN;
    }

    /** A sentence with places for arguments. */
    private record Form(Pattern stated, List<String> order, String said) {

        static Form of(String stated, String said) {
            List<String> order =
                    PLACE.matcher(stated).results().map(place -> place.group(1)).toList();
            String literal = PLACE.matcher(Pattern.quote(stated)).replaceAll("\\\\E(.+?)\\\\Q");
            return new Form(Pattern.compile(literal), order, said);
        }

        Optional<String> find(String sentence) {
            Matcher found = stated.matcher(sentence);
            return found.matches() ? Optional.of(filled(found.toMatchResult())) : Optional.empty();
        }

        private String filled(MatchResult found) {
            return PLACE.matcher(said)
                    .replaceAll(place -> Matcher.quoteReplacement(found.group(order.indexOf(place.group(1)) + 1)));
        }
    }
}
