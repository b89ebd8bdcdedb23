package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.check.Overlap;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.layer.Feature;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.site.MetFeature;
import org.spatialplan.query.site.MetItem;
import org.spatialplan.query.site.NearFeature;
import org.spatialplan.query.site.SharedProject;
import org.spatialplan.query.site.SiteSurroundings;
import org.spatialplan.report.EvidenceText;
import org.spatialplan.report.MatchExplanation;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

/**
 * What is at a ground and what is planned there, as texts in one language for a page.
 *
 * @param places districts and townships, in one line; empty if it is in none
 * @param features that it meets or may meet, without districts and townships
 * @param items projects, actions and tasks with a place of their own here
 * @param inUnits projects, actions and tasks that are somewhere in its district or township, in one line; may be empty
 * @param citywide how many more may be anywhere in the city; empty if none
 * @param nearest of the layers that it does not meet, and of the control lines whose nearest feature it does not meet
 * @param notExcluded features of unknown place that may be here, in one line; may be empty
 */
record SurroundingsView(
        String places,
        List<FeatureRow> features,
        List<ItemRow> items,
        String inUnits,
        String citywide,
        List<NearRow> nearest,
        String notExcluded) {

    /**
     * A feature.
     *
     * @param kind title of its layer
     * @param how how it meets the ground, and how surely
     * @param size what they share, with its bounds and the share of the ground; empty where nothing was measured
     */
    record FeatureRow(String kind, String name, String how, String size) {}

    /**
     * A project, action or task.
     *
     * @param kind its word, a project's with its number
     * @param works years and money; empty for actions and tasks
     * @param body that leads; empty if the plan names none
     * @param certainty in a word
     * @param how its surest link meets the ground
     * @param evidence the plan's words of that link, and where they are
     */
    record ItemRow(
            String kind, String name, String works, String body, String certainty, String how, String evidence) {}

    /**
     * The nearest feature of a layer or control line.
     *
     * @param kind name of the control line, or title of the layer
     * @param line id of the control line; empty for a layer without rules
     */
    record NearRow(String kind, String line, String name, String distance) {}

    /**
     * A project that several grounds meet.
     *
     * @param grounds their numbers
     */
    record SharedRow(String number, String name, String grounds, String certainty) {}

    /** Writes what is at one ground. */
    static SurroundingsView of(SiteSurroundings site, PlanMap map, PaperWords words, PaperNumbers numbers) {
        return new Writer(map, words, numbers).view(site);
    }

    /** Writes the projects that several grounds meet. */
    static List<SharedRow> shared(List<SharedProject> projects, PaperWords words) {
        return projects.stream()
                .map(shared -> new SharedRow(
                        Integer.toString(shared.project().number()),
                        words.name(shared.project().nameZh(), shared.project().nameEn()),
                        shared.sites().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(words.text("paper.list-comma"))),
                        words.certainty(shared.certainty())))
                .toList();
    }

    /** Writes values in one language. */
    private record Writer(PlanMap map, PaperWords words, PaperNumbers numbers) {

        SurroundingsView view(SiteSurroundings site) {
            List<MetFeature> places = new ArrayList<>(site.districts());
            places.addAll(site.townships());
            return new SurroundingsView(
                    joined(places.stream().map(this::place).toList()),
                    site.features().stream().map(this::feature).toList(),
                    site.items().stream().map(this::item).toList(),
                    joined(site.inUnits().stream().map(this::itemName).toList()),
                    site.citywide() == 0 ? "" : say("report.here.citywide", site.citywide()),
                    site.nearest().stream()
                            .filter(near -> near.distanceM() > 0)
                            .map(this::near)
                            .toList(),
                    joined(site.notExcluded().stream()
                            .map(unlocated -> name(unlocated.feature()))
                            .toList()));
        }

        private FeatureRow feature(MetFeature met) {
            return new FeatureRow(
                    title(met.layer()),
                    name(met.feature()),
                    how(met),
                    met.overlap().flatMap(this::size).orElse(""));
        }

        private String place(MetFeature met) {
            return say("report.here.place", name(met.feature()), certainty(met.certainty()));
        }

        private String how(MetFeature met) {
            String slack = PaperNumbers.metres(met.slackM());
            if (met.certainty().isCertain()) {
                return say("report.here.meets.certain");
            }
            return met.distanceM() == 0
                    ? say("report.here.meets.possible", slack)
                    : say("report.here.near.possible", PaperNumbers.metres(met.distanceM()), slack);
        }

        private Optional<String> size(Overlap overlap) {
            return Optional.of(overlap)
                    .filter(size -> size.measure() != Overlap.Measure.NONE && size.most() > 0)
                    .map(size -> say(
                            "report.here.size",
                            numbers.m2(size.size()),
                            words.unit(overlap.measure()),
                            numbers.m2(size.least()),
                            numbers.m2(size.most())));
        }

        private ItemRow item(MetItem item) {
            LinkMatch reason = item.reasons().get(0);
            return new ItemRow(
                    kind(item.subject()),
                    text(item.names()),
                    item.works().map(this::works).orElse(""),
                    item.bodies().stream().findFirst().map(this::text).orElse(""),
                    certainty(item.certainty()),
                    words.text(MatchExplanation.of(reason, map)),
                    evidence(reason));
        }

        private String kind(Subject subject) {
            return switch (subject.kind()) {
                case PROJECTS -> say("report.here.project", subject.id());
                case ACTIONS -> say("report.here.action");
                case TASKS -> say("report.here.task");
                case PATHWAYS, INDICATORS -> "";
            };
        }

        private String works(MetItem.Works works) {
            String years = works.yearFrom() == works.yearTo()
                    ? Integer.toString(works.yearFrom())
                    : works.yearFrom() + "–" + works.yearTo();
            return say("report.here.works", years, String.format(Locale.ROOT, "%,d", works.investment()));
        }

        private String evidence(LinkMatch reason) {
            String stated = reason.link().link().words();
            LocalizedText place = EvidenceText.of(reason.link().link().evidence());
            return stated.isEmpty() ? words.text(place) : say("report.here.evidence", place, stated);
        }

        private String itemName(MetItem item) {
            return kind(item.subject()) + " " + text(item.names());
        }

        private NearRow near(NearFeature near) {
            return new NearRow(
                    kind(near),
                    near.line().map(ControlLine::id).orElse(""),
                    name(near.feature()),
                    say(
                            "report.here.distance",
                            PaperNumbers.metres(near.distanceM()),
                            PaperNumbers.metres(near.slackM())));
        }

        private String kind(NearFeature near) {
            String title = title(near.layer());
            return near.line()
                    .map(line -> words.text(line.name()))
                    .map(name -> near.standIn() ? say("report.here.stand-in", name, title) : name)
                    .orElse(title);
        }

        private String title(String layer) {
            return map.catalogue()
                    .find(layer)
                    .map(definition -> words.name(definition.titleZh(), definition.titleEn()))
                    .orElse(layer);
        }

        private String name(Feature feature) {
            return words.name(feature.nameZh(), feature.nameEn());
        }

        private String text(LocalizedName name) {
            return words.name(name.nameZh(), name.nameEn());
        }

        private String certainty(Certainty certainty) {
            return words.certainty(certainty);
        }

        private String joined(List<String> texts) {
            return String.join(words.text("paper.list-comma"), texts);
        }

        private String say(String key, Object... arguments) {
            return words.text(key, arguments);
        }
    }
}
