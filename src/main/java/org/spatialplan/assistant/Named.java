package org.spatialplan.assistant;

import org.spatialplan.text.Language;
import org.spatialplan.text.answer.LocalizedName;

/**
 * Something by its id, by which other questions are asked, and its name in the language of the answer.
 */
record Named(String id, String name) {

    static Named of(LocalizedName name, Language language) {
        return new Named(name.id(), language.text(name.nameZh(), name.nameEn()));
    }
}
