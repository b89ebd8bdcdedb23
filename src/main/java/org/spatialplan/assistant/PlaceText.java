package org.spatialplan.assistant;

import org.spatialplan.assistant.DescribePlace.Content;
import org.spatialplan.assistant.DescribePlace.ProjectsThere;
import org.spatialplan.text.Language;
import org.spatialplan.text.PlainNumber;

/** Says what is known of a place. Stateless. */
final class PlaceText {

    private PlaceText() {}

    static String of(Content place, Sources sources, Language language) {
        AnswerText text = new AnswerText(language);
        text.line(
                "assistant.place",
                place.name(),
                place.id(),
                place.layer() == null
                        ? text.word("assistant.place.of-plan")
                        : place.layer().name());
        where(place, text);
        if (!place.attributes().isEmpty()) {
            text.line(
                    "assistant.place.attributes",
                    text.listed(place.attributes().entrySet().stream()
                            .map(attribute -> attribute.getKey() + " = " + attribute.getValue())
                            .toList()));
        }
        if (!place.rows().isEmpty()) {
            text.line("assistant.place.rows");
            place.rows().forEach(row -> text.item(row.where() + (row.name() == null ? "" : " " + row.name())));
        }
        projects(place.projects(), text);
        text.names(
                "assistant.place.others",
                place.others().stream()
                        .map(other -> other.name() + " (" + other.kind() + " " + other.id() + ")")
                        .toList());
        if (place.source() != null) {
            text.line("assistant.place.source", place.source());
        }
        return text.sources(sources).toString();
    }

    private static void where(Content place, AnswerText text) {
        if (!place.within().isEmpty()) {
            text.line("assistant.place.within", text.joined(place.within(), Named::name));
        }
        if (!place.located()) {
            text.line("assistant.place.unlocated");
            return;
        }
        text.line(
                "assistant.place.bbox",
                place.bbox().inWords(),
                place.accuracyM() == null ? "?" : PlainNumber.of(place.accuracyM()));
        if (place.status() != null) {
            text.line("assistant.place.status." + place.status());
        }
        if (place.areaM2() != null) {
            text.line("assistant.place.area", PlainNumber.of(place.areaM2()));
        }
        if (place.lengthM() != null) {
            text.line("assistant.place.length", PlainNumber.of(place.lengthM()));
        }
    }

    private static void projects(ProjectsThere there, AnswerText text) {
        if (there == null) {
            text.line("assistant.place.projects.unknown");
            return;
        }
        text.line("assistant.place.projects", there.certain(), there.possible());
        there.first().forEach(item -> text.item(ProjectItems.inWords(item, text)));
    }
}
