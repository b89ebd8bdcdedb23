package org.spatialplan.query.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.query.ComparedText;
import org.spatialplan.query.name.NameHit.Script;

/** A thing with its names prepared for searches. Immutable and thread-safe. */
final class SearchedName {

    /** What people write before the number of a project: 项目86, project 86, no. 86, #86. */
    private static final Pattern PROJECT = Pattern.compile("^(?:项目|project|no\\.?|#)\\s*(?:no\\.?|#)?\\s*");

    private final NamedThing thing;
    private final String zh;
    private final String en;
    private final Pinyin pinyin;

    SearchedName(NamedThing thing) {
        this.thing = thing;
        this.zh = ComparedText.of(thing.nameZh());
        this.en = words(thing.nameEn());
        this.pinyin = Pinyin.of(thing.nameZh());
    }

    /** How well a name matches, smaller is better: whole, beginning, inside. */
    record Rank(NamedThing thing, Script script, int distance) {}

    /**
     * Ranks the thing; empty if it does not match.
     *
     * @param typed as {@link ComparedText}, without surrounding blanks
     */
    Optional<Rank> rank(String typed) {
        return number(typed)
                .or(() -> chinese(typed))
                .or(() -> english(words(typed)))
                .or(() -> pinyin(words(typed).replace(" ", "")));
    }

    /** Ranks the thing behind all that have the words as they are typed; empty if one of them is not in its name. */
    Optional<Rank> rankOfEach(List<String> typed) {
        List<Rank> ranks = typed.stream()
                .flatMap(word -> chinese(word).or(() -> english(words(word))).or(() -> pinyin(words(word))).stream())
                .toList();
        return ranks.size() == typed.size() ? rank(ranks.get(0).script(), false, false) : Optional.empty();
    }

    private Optional<Rank> number(String typed) {
        boolean same = thing.kind() == NamedThing.Kind.PROJECT
                && PROJECT.matcher(typed).replaceFirst("").equals(thing.id());
        return same ? Optional.of(new Rank(thing, Script.NUMBER, 0)) : Optional.empty();
    }

    private Optional<Rank> chinese(String typed) {
        int at = zh.indexOf(typed);
        return at < 0 ? Optional.empty() : rank(Script.CHINESE, zh.equals(typed), at == 0);
    }

    /** Matches words from their beginning: "park" does not match "spark". */
    private Optional<Rank> english(String typed) {
        int at = typed.isEmpty() ? -1 : (" " + en).indexOf(" " + typed);
        return at < 0 ? Optional.empty() : rank(Script.ENGLISH, en.equals(typed), at == 0);
    }

    private Optional<Rank> pinyin(String typed) {
        int at = typed.isEmpty() || !typed.chars().allMatch(c -> c < 0x80) ? -1 : pinyin.find(typed);
        return at < 0 ? Optional.empty() : rank(Script.PINYIN, at == 0 && pinyin.isWhole(typed), at == 0);
    }

    private Optional<Rank> rank(Script script, boolean whole, boolean first) {
        return Optional.of(new Rank(thing, script, whole ? 0 : first ? 1 : 2));
    }

    /**
     * Returns the words in lower case, without accents and tone marks, separated by one blank; ü becomes v as in typed
     * pinyin.
     */
    private static String words(String text) {
        String plain = Normalizer.normalize(text.replaceAll("[üǖǘǚǜ]", "v"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
