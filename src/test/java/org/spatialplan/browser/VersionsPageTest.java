package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.web.MapRefresh;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A layer that has really changed, over time on the page. */
@TestPropertySource(properties = "spatialplan.contact.person=versions")
@DirtiesContext
@Tag("lengthy")
class VersionsPageTest extends BrowserTest {

    private static final String LAYER = "bays";
    private static final String MOVED = "quanzhou-bay";

    @Autowired
    private LayerStore layers;

    @Autowired
    private MapRefresh map;

    @BeforeEach
    void theBayMoves() {
        if (layers.listVersions(LAYER).size() == 1) {
            List<Feature> features =
                    new ArrayList<>(layers.findCurrent(LAYER).orElseThrow().features());
            features.replaceAll(feature -> feature.id().equals(MOVED) ? shifted(feature) : feature);
            layers.append(
                    new NewVersion(LAYER, "1".repeat(64), "test", Origin.IMPORTED, java.time.Instant.now(), features));
            map.refresh();
        }
    }

    private static Feature shifted(Feature feature) {
        return new Feature(
                feature.id(),
                feature.nameZh(),
                feature.nameEn(),
                feature.geometry().map(drawn -> AffineTransformation.translationInstance(0.2, -0.1)
                        .transform(drawn)),
                feature.accuracyM(),
                feature.source(),
                feature.licence(),
                feature.status(),
                feature.asOf(),
                feature.attributes());
    }

    @Test
    void whatChangedIsToldAndSeenSideBySide() {
        Page page = open("time=open&layers=bays&map=10.00/24.85000/118.80000");
        assertThat(page.locator("#time-changes")).containsText("移动 1");
        assertThat(page.locator("#time-changes")).containsText("泉州湾");

        page.click("#time-compare");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        // the left shows the bay where it was: both maps have drawn a picture of their own moment
        List<?> times = (List<?>)
                page.evaluate(
                        "() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).searchParams.get('TIME')).filter((time) => time)");
        assertThat(times).isNotEmpty();
        // no line of the left lies over its names
        assertThat(page.locator("#map-before .ol-layer").last()).hasClass(Pattern.compile("labels"));
        page.focus("#swipe-handle");
        page.keyboard().press("Home");
        byte[] right = page.locator("#map").screenshot();
        page.keyboard().press("End");
        byte[] left = page.locator("#map").screenshot();
        assertThat(left).isNotEqualTo(right);
    }
}
