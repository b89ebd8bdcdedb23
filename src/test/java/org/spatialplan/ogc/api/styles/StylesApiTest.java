package org.spatialplan.ogc.api.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.Needed;
import org.spatialplan.run.Program;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;

/** OGC API – Styles, and the Mapbox styles against MapLibre's own validator. */
class StylesApiTest extends HttpTest {

    private static final Path LIBRARIES =
            Path.of("target/map-clients/node_modules").toAbsolutePath();
    private static final Path SCRIPT =
            Path.of("src/test/clients/validate_style.mjs").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void listsAStyleOfThePlanAndOneOfEachLayer() {
        JsonNode list = get("/ogc/styles").json();

        assertThat(list.path("default").stringValue()).isEqualTo("plan");
        List<String> ids = list.path("styles")
                .valueStream()
                .map(style -> style.path("id").stringValue())
                .toList();
        assertThat(ids).startsWith("plan").doesNotHaveDuplicates().contains("rivers", "red-lines", "conflicts");
        list.path("styles").forEach(style -> {
            Set<String> relations = new TreeSet<>();
            style.path("links").forEach(link -> relations.add(link.path("rel").stringValue()));
            assertThat(relations)
                    .contains("stylesheet", "describedby", "preview", "http://www.opengis.net/def/rel/ogc/1.0/map");
        });
    }

    @Test
    void everyMapboxStyleIsValid() throws IOException {
        Needed.program("node", "--version");
        Needed.that(
                Files.isDirectory(LIBRARIES.resolve("@maplibre")),
                "Mapbox styles: npm did not install their validator");
        List<String> command = new ArrayList<>(List.of("node", SCRIPT.toString(), LIBRARIES.toString()));
        for (JsonNode style : get("/ogc/styles").json().path("styles")) {
            Path file = folder.resolve(style.path("id").stringValue() + ".json");
            Files.writeString(
                    file, get("/ogc/styles/" + style.path("id").stringValue()).body());
            command.add(file.toString());
        }
        String told = Program.run(folder, command.toArray(String[]::new));

        assertThat(told.lines()).hasSizeGreaterThan(15).allMatch(line -> line.contains(": 0 faults"));
    }

    @Test
    void theSldIsTheFileThatPicturesAreDrawnBy() throws IOException {
        Answer sld = get("/ogc/styles/rivers", "f", "sld10");

        assertThat(sld.contentType()).isEqualTo("application/vnd.ogc.sld+xml;version=1.0");
        assertThat(sld.bytes()).isEqualTo(Files.readAllBytes(Path.of("styles/rivers.sld")));
        assertThat(send("GET", "/ogc/collections/rivers/styles/rivers", "application/vnd.ogc.sld+xml")
                        .body())
                .isEqualTo(sld.body());
        assertThat(get("/ogc/styles/plan", "f", "sld10").status()).isEqualTo(400);
    }

    @Test
    void aStyleSaysWhatItShowsAndWhatItLeavesOff() {
        JsonNode metadata = get("/ogc/styles/projects/metadata").json();

        assertThat(metadata.path("stylesheets").path(0).path("native").booleanValue())
                .isFalse();
        assertThat(metadata.path("stylesheets").path(1).path("native").booleanValue())
                .isTrue();
        assertThat(metadata.path("layers").path(0).path("propertiesSchema").has("field"))
                .isTrue();
        assertThat(metadata.path("leftOff").valueStream().map(each -> each.path("code")
                        .stringValue()))
                .contains("area-mark", "order", "labels");
        JsonNode sheet = get("/ogc/styles/red-lines").json();
        assertThat(sheet.path("metadata")
                        .path("spatialplan:limits")
                        .path("red-lines")
                        .stringValue())
                .contains("示意，非法定");
    }

    @Test
    void aStyleOfAnEarlierDayAsksForTilesOfThatDay() {
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        JsonNode source = get("/ogc/styles/rivers", "datetime", today)
                .json()
                .path("sources")
                .path("plan");

        assertThat(source.path("tiles").path(0).stringValue()).endsWith("/{z}/{y}/{x}?datetime=" + today);
        assertThat(get("/ogc/collections/rivers/tiles/WebMercatorQuad", "f", "tilejson", "datetime", today)
                        .json()
                        .path("tiles")
                        .path(0)
                        .stringValue())
                .endsWith("?datetime=" + today);
        assertThat(get("/ogc/styles/rivers", "datetime", "2001-01-01").status()).isEqualTo(404);
    }

    /** Every symbol lies on the sheet, and is of twice the size on the dense one. */
    @Test
    void theSpriteHasTheSymbolsOfTheStyle() throws IOException {
        JsonNode index = get("/ogc/styles/red-lines/sprite.json").json();
        JsonNode dense = get("/ogc/styles/red-lines/sprite@2x.json").json();
        BufferedImage sheet = ImageIO.read(
                new ByteArrayInputStream(get("/ogc/styles/red-lines/sprite.png").bytes()));

        assertThat(index.size()).isEqualTo(5);
        index.properties().forEach(symbol -> {
            JsonNode place = symbol.getValue();
            int right = place.path("x").intValue() + place.path("width").intValue();
            int bottom = place.path("y").intValue() + place.path("height").intValue();
            assertThat(right).isLessThanOrEqualTo(sheet.getWidth());
            assertThat(bottom).isLessThanOrEqualTo(sheet.getHeight());
            assertThat(dense.path(symbol.getKey()).path("width").intValue())
                    .isEqualTo(2 * place.path("width").intValue());
        });
        get("/ogc/styles/red-lines")
                .json()
                .path("layers")
                .valueStream()
                .flatMap(layer -> java.util.stream.Stream.of(
                        layer.path("paint").path("fill-pattern"),
                        layer.path("layout").path("icon-image")))
                .filter(JsonNode::isString)
                .forEach(name -> assertThat(index.has(name.stringValue())).isTrue());
    }

    /** The way back leads by the collection's title, not by its id. */
    @Test
    void aPageOfStylesNamesItsCollection() {
        assertThat(get("/ogc/collections/rivers/styles", "f", "html", "lang", "zh")
                        .body())
                .contains(">河流</a></li>")
                .doesNotContain(">rivers</a>");
    }
}
