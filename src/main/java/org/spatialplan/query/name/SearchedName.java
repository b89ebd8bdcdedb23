package org.spatialplan.query.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.spatialplan.query.ComparedText;
import org.spatialplan.query.name.NameHit.Script;

/** A thing with its names made ready to be searched. Immutable, thread-safe. */
final class SearchedName {

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

    /** How well a name answers, the smaller the better: whole, beginning, inside. */
    record Rank(NamedThing thing, Script script, int distance) {}

    /** @param typed as {@link ComparedText}, without blanks around it */
    Optional<Rank> rank(String typed) {
        return number(typed)
                .or(() -> chinese(typed))
                .or(() -> english(words(typed)))
                .or(() -> pinyin(words(typed).replace(" ", "")));
    }

    private Optional<Rank> number(String typed) {
        boolean same = thing.kind() == NamedThing.Kind.PROJECT
                && typed.replaceFirst("^#", "").equals(thing.id());
        return same ? Optional.of(new Rank(thing, Script.NUMBER, 0)) : Optional.empty();
    }

    private Optional<Rank> chinese(String typed) {
        int at = zh.indexOf(typed);
        return at < 0 ? Optional.empty() : rank(Script.CHINESE, zh.equals(typed), at == 0);
    }

    /** Words are found from their beginning: "park" is not in "spark". */
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

    /** In lower case, without accents and tone marks, parted by one blank; ü becomes v as in typed pinyin. */
    private static String words(String text) {
        String plain = Normalizer.normalize(text.replaceAll("[üǖǘǚǜ]", "v"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
