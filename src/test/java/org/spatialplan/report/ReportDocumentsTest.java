package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.CityFigures;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.GroundTotals;
import org.spatialplan.conflict.ReportSurroundings;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.geo.Crs;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.paper.Orientation;
import org.spatialplan.report.paper.ReportHtml;
import org.spatialplan.report.paper.ReportPaper;
import org.spatialplan.report.row.ReportRow;
import org.spatialplan.run.Seeds;
import org.spatialplan.submission.DuplicateOutlines;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.GroundReader;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The report as HTML and PDF: made of the bundled data and three parcels, one in the bay, one inland, one broken. */
@Tag("thorough")
class ReportDocumentsTest {

    private static final String ID = "0123456789abcdef01234567";
    private static final String EVIL = "滩涂 <script>alert('x')</script> & \"北\"";
    private static final String BOW_TIE =
            "POLYGON ((118.68 24.92, 118.69 24.93, 118.69 24.92, 118.68 24.93, 118.68 24.92))";
    private static final CoordinateInterpretation READING =
            new CoordinateInterpretation(Crs.CRS84, false, Optional.empty());
    private static final double ACCURACY_M = 5;
    private static final Finding REMARK = Finding.warning("maybe-gcj02", "", new LocalizedText("可能偏移", "may be off"));

    private static final int BLACK = 0xff000000;
    private static final Works NEW = Works.of("new-construction");
    private static CheckedMap map;
    private static ConflictReport report;

    @BeforeAll
    static void check() throws ParseException {
        PlanMap plan = GeodataFiles.planMap();
        map = CheckedMap.of(plan.catalogue(), plan::findLayer, plan.rulesOn(GeodataFiles.DAY), plan.frame())
                .only(List.of("red-lines"));
        report = report(List.of(
                parcel(1, EVIL, box(118.681, 24.921, 118.699, 24.933)),
                parcel(2, "内陆", box(118.300, 24.950, 118.302, 24.952)),
                parcel(3, "坏图形", new WKTReader().read(BOW_TIE))));
    }

    /** What is signed must not make certain what is only possible. */
    @Test
    void theConclusionTellsWhatIsOnlyPossible() throws ParseException {
        Geometry mouth = box(118.681, 24.921, 118.682, 24.922);
        ConflictReport near = report(List.of(parcel(1, "河口", mouth), parcel(2, "河口", mouth)));

        assertThat(Papers.html(near, Language.ZH)).contains("冲突 2（其中 2 个仅为可能）", "可能涉及 1 条管控线");
        assertThat(Papers.html(near, Language.EN)).contains("2 conflict (2 of them only possible)");
        ConflictReport far = report(List.of(parcel(1, "内陆", box(118.300, 24.950, 118.302, 24.952))));
        assertThat(Papers.html(far, Language.ZH)).contains("不涉及 1 条").doesNotContain("仅为可能");
    }

    @Test
    void htmlIsWellFormedAndSaysWhatItWasMadeOf() throws Exception {
        String html = Papers.html(report, Language.ZH);

        Document document = parsed(html);
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("html");
        assertThat(((Element) document.getElementsByTagName("img").item(0)).getAttribute("src"))
                .startsWith("data:image/png;base64,");
        assertThat(document.getDocumentElement().getTextContent())
                .contains(ID, "2026年4月2日 11:04:05（北京时间）", "有限人为活动以外的新增建设", "1984世界大地坐标系")
                .contains(map.layers().get(0).index().info().sha256())
                .contains(map.layers().get(0).rules().sha256())
                .contains(map.layers().get(0).rules().source().number())
                .contains("编制", "审核", "批准", "单位（盖章）");
        assertThat(html.length()).isLessThan(900_000);
    }

    @Test
    void theConclusionNamesTheHectares() {
        double sharedM2 =
                report.grounds().get(0).verdict().totals().get(0).overlap().size();

        assertThat(sharedM2).isPositive();
        assertThat(Papers.html(report, Language.ZH)).contains(String.format(Locale.ROOT, "%.4f 公顷", sharedM2 / 1e4));
        assertThat(Papers.html(report, Language.EN)).contains(String.format(Locale.ROOT, "%.4f ha", sharedM2 / 1e4));
    }

    @Test
    void theLimitsOfAnIllustrativeLayerComeBeforeMapAndFindings() {
        String html = Papers.html(report, Language.ZH);

        assertThat(html.indexOf(limits())).isPositive().isLessThan(html.indexOf("class=\"beside map\""));
        assertThat(html.indexOf(limits())).isLessThan(html.indexOf("<h2>"));
    }

    @Test
    void whatWasSubmittedIsTextAndNeverMarkup() throws Exception {
        String html = Papers.html(report, Language.ZH);

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(parsed(html).getDocumentElement().getTextContent()).contains(EVIL);
    }

    @Test
    void aBrokenGroundIsNamedWithItsPlaceAndNeverClear() {
        String place = report.grounds().get(2).ground().fault().orElseThrow().place();

        assertThat(Papers.html(report, Language.ZH)).contains("界线自相交", place, "图形有误");
    }

    /** Those that a PDF could not be made of once, and others of any kind and size: its maker reads no path that begins nowhere. */
    @Test
    void anyGroundCanBeDrawn() throws Exception {
        List<Geometry> grounds = new ArrayList<>();
        for (String known : List.of(
                "POINT (118.69 24.92)",
                "POINT (118.69 24.95)",
                "POINT (118.70 24.92)",
                "POLYGON ((118.69 24.92,118.691 24.92,118.691 24.921,118.69 24.921,118.69 24.92))")) {
            grounds.add(new WKTReader().read(known));
        }
        Random random = Seeds.random("grounds of reports");
        for (int i = 0; i < 20; i++) {
            grounds.add(ground(random));
        }
        for (int i = 0; i < grounds.size(); i++) {
            ConflictReport drawn = report(List.of(parcel(1, "任意", grounds.get(i))));

            BufferedImage figure = figure(Papers.html(drawn, Language.EN));
            assertThat(Arrays.stream(
                            figure.getRGB(0, 0, figure.getWidth(), figure.getHeight(), null, 0, figure.getWidth())))
                    .as(grounds.get(i).toText())
                    .contains(BLACK);
            if (i < 6) {
                assertThat(Papers.pdf(drawn, Language.EN)).startsWith('%', 'P', 'D', 'F');
            }
        }
    }

    /** The scale is said beside the figure, where no font is needed. */
    @Test
    void withoutFontsTheFigureIsWithoutTexts() throws Exception {
        String html =
                ReportHtml.of(report, Language.EN, new ReportPaper(CityFigures.of(MapFonts.none()), Orientation.NONE));

        assertThat(figure(html).getWidth()).isPositive();
        assertThat(html).contains("scale 1:");
    }

    private static BufferedImage figure(String html) throws Exception {
        String uri = ((Element) parsed(html).getElementsByTagName("img").item(1)).getAttribute("src");
        return ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(uri.substring("data:image/png;base64,".length()))));
    }

    private static Geometry ground(Random random) {
        double west = 118.5 + random.nextDouble() * 0.4;
        double south = 24.75 + random.nextDouble() * 0.4;
        double size = Math.pow(10, -7 + 6 * random.nextDouble());
        Geometry box = box(west, south, west + size, south + size * random.nextDouble());
        return switch (random.nextInt(4)) {
            case 0 -> box.getCentroid();
            case 1 -> box.getBoundary();
            case 2 -> box.buffer(size / 3);
            default -> box;
        };
    }

    @Test
    void theSameReportIsTheSamePdf() {
        assertThat(Papers.pdf(report, Language.EN)).isEqualTo(Papers.pdf(report, Language.EN));
    }

    @Test
    void pdfHoldsTextFontAndLimitsOnTheFirstPage() throws IOException {
        byte[] pdf = Papers.pdf(report, Language.ZH);

        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document, 1, document.getNumberOfPages())).contains("生态保护红线", ID, "编制");
            assertThat(text(document, 1, 1)).contains(ID, squeezed(limits()));
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void englishHasNoChineseHeadings() throws Exception {
        Document document = parsed(Papers.html(report, Language.EN));

        List<String> headings = new ArrayList<>();
        for (String heading : List.of("title", "h1", "h2", "h3", "th")) {
            var found = document.getElementsByTagName(heading);
            for (int i = 0; i < found.getLength(); i++) {
                headings.add(found.item(i).getTextContent());
            }
        }

        assertThat(headings)
                .hasSizeGreaterThan(10)
                .extracting(text -> text.replace(EVIL, "").replace("内陆", "").replace("坏图形", ""))
                .noneMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void manyGroundsAreSummedUpAndWhatIsLeftOutIsSaid() {
        List<Parcel> parcels = IntStream.rangeClosed(1, 1_053)
                .mapToObj(i -> parcel(i, "", box(118.3 + i * 1e-4, 24.95, 118.30005 + i * 1e-4, 24.9501)))
                .toList();

        String html = Papers.html(report(parcels), Language.ZH);

        assertThat(html).contains("<td class=\"c\">1050</td>").doesNotContain("<td>P1051</td><td class=\"n\">55");
        assertThat(html).contains("另有 3 个地块未列出");
    }

    @Test
    void englishHasWesternPunctuation() {
        assertThat(Papers.html(report, Language.EN)).contains("Conclusion: conflict (", "<p>3 grounds: ");
        assertThat(Papers.html(report, Language.ZH)).contains("核查结论：冲突（", "<p>共 3 个地块：");
    }

    /** Who opens the file in a GIS sees no other document. */
    @Test
    void theGeoPackageHoldsTheRemarks(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("report.gpkg"), ReportGeoPackage.of(report));

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT value FROM report WHERE name = 'remark maybe-gcj02'")) {
            assertThat(rows.getString(1)).isEqualTo("可能偏移 / may be off");
        }
    }

    @Test
    void whatIsSubmittedTwiceIsSummedOnce() {
        Geometry bay = box(118.681, 24.921, 118.699, 24.933);
        ConflictReport twice = report(List.of(parcel(1, "", bay), parcel(2, "", bay)));
        double once = twice.grounds().get(0).verdict().totals().get(0).overlap().size();

        assertThat(Papers.html(twice, Language.ZH)).contains(String.format(Locale.ROOT, "图上 %.4f 公顷", once / 1e4));
    }

    /** Both lie whole within the bay: what both hold counts once, as drawn and in both bounds. */
    @Test
    void groundThatTwoParcelsHoldIsSummedOnceAndTold() throws IOException {
        Geometry one = box(118.660, 24.900, 118.662, 24.902);
        Geometry moved = box(118.66001, 24.900, 118.66201, 24.902);
        Geometry neighbour = box(118.66201, 24.900, 118.663, 24.902);
        ConflictReport report = report(
                List.of(parcel(1, "", one), parcel(2, "", moved), parcel(3, "", neighbour), parcel(4, "", neighbour)));
        double unionM2 =
                map.frame().areaM2(map.frame().toGround(one.union(moved).union(neighbour)));

        ReportAnswer.InsideAnswer inside = ReportAnswer.of(report).inside().get(0);

        assertThat(inside.areaM2()).isCloseTo(unionM2, within(unionM2 * 1e-4));
        assertThat(inside.leastM2()).isLessThanOrEqualTo(inside.areaM2());
        assertThat(inside.mostM2()).isGreaterThanOrEqualTo(inside.areaM2()).isLessThan(1.2 * unionM2);
        assertThat(Papers.html(report, Language.ZH))
                .contains(String.format(Locale.ROOT, "图上 %.4f 公顷", inside.areaM2() / 1e4))
                .contains("地块之间相互重叠（2 对）：1–2", "3–4");
        assertThat(text(Loader.loadPDF(Papers.pdf(report, Language.EN)), 1, 1))
                .contains(squeezed(String.format(Locale.ROOT, "%.4f ha", inside.areaM2() / 1e4)));
        assertThat(ReportAnswer.of(report).overlapping())
                .extracting(ReportAnswer.SharedAnswer::one, ReportAnswer.SharedAnswer::other)
                .containsExactly(tuple(1L, 2L), tuple(3L, 4L));
        assertThat(ReportAnswer.of(report).diagnosis())
                .extracting(ReportAnswer.RemarkAnswer::code)
                .contains("parcels-overlap");
    }

    @Test
    void parcelsThatOnlyTouchDoNotOverlap() {
        ConflictReport report = report(List.of(
                parcel(1, "", box(118.660, 24.900, 118.662, 24.902)),
                parcel(2, "", box(118.662, 24.900, 118.664, 24.902)),
                parcel(3, "", box(118.660, 24.902 - 4e-9, 118.662, 24.904))));

        assertThat(report.remarks()).extracting(Finding::code).doesNotContain("parcels-overlap");
        assertThat(report.totals().overlaps().groups()).isEmpty();
    }

    /** A layer version and a rule whose days lie ahead decide all the same, and every format says so. */
    @Test
    void whatIsNotYetInForceIsToldInEveryFormat(@TempDir Path folder) throws Exception {
        CheckedLayer layer = map.layers().get(0);
        VersionInfo info = layer.index().info();
        Provenance ahead = new Provenance("", "", "", Optional.of(LocalDate.parse("2031-06-01")));
        VersionInfo later = new VersionInfo(
                info.layer(), 2, info.sha256(), "", info.origin(), info.addedAt(), 1, info.areaM2(), ahead);
        List<Feature> features =
                layer.index().entries().stream().map(LayerIndex.Entry::feature).toList();
        RuleSet rules = layer.rules();
        LegalSource source = new LegalSource(
                "new", "新办法", "new rules", "1", LocalDate.parse("2032-01-01"), "", true, LocalizedText.NONE);
        RuleSet laterRules = new RuleSet(
                rules.id(),
                rules.titleZh(),
                rules.titleEn(),
                source,
                rules.from(),
                rules.zoneAttribute(),
                rules.zones(),
                rules.activities(),
                rules.documents(),
                rules.nationalProjects(),
                rules.thresholds(),
                rules.areas(),
                rules.sha256());
        CheckedMap early = new CheckedMap(
                List.of(CheckedLayer.of(
                        layer.definition(), LayerIndex.of(new LayerVersion(later, features), map.frame()), laterRules)),
                List.of(),
                map.territory(),
                map.frame());
        ConflictReport report = report(early, List.of(parcel(1, "", box(118.681, 24.921, 118.699, 24.933))));

        assertThat(Papers.html(report, Language.ZH)).contains("自 2031-06-01 起生效", "“新办法”自 2032-01-01 起施行");
        assertThat(text(Loader.loadPDF(Papers.pdf(report, Language.EN)), 1, 99)).contains("2031-06-01", "2032-01-01");
        ReportAnswer answer = ReportAnswer.of(report);
        assertThat(answer.diagnosis())
                .extracting(ReportAnswer.RemarkAnswer::code)
                .contains("not-yet-in-force");
        assertThat(answer.layers().get(0).validFrom()).isEqualTo("2031-06-01");
        assertThat(answer.layers().get(0).notYetInForce()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ReportCsv.of(report)).contains("red-lines@2 (", "2031-06-01");
        Path file = Files.write(folder.resolve("report.gpkg"), ReportGeoPackage.of(report));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT value FROM report WHERE name = 'layer red-lines'")) {
            assertThat(rows.getString(1)).contains("2031-06-01").contains("2032-01-01");
        }
        assertThat(ReportAnswer.of(ReportDocumentsTest.report).layers().get(0).notYetInForce())
                .hasSize(answer.layers().get(0).notYetInForce().size() - 2);
    }

    /** A row without a verdict must not read as one without an overlap. */
    @Test
    void aRowThatIsNotDecidedHasNoSizes() {
        ReportRow broken = RowRemarks.rows(report).row(report.grounds().get(2));
        ReportRow clear = RowRemarks.rows(report).row(report.grounds().get(1));

        assertThat(broken.overlap()).isNull();
        assertThat(broken.most()).isNull();
        assertThat(broken.share()).isNull();
        assertThat(clear.overlap()).isZero();
        assertThat(ReportCsv.of(report)).contains("3,P3,坏图形,not-checked,,broken-geometry,,,,,,,");
    }

    @Test
    void aGroundThatIsCoveredWholeLeavesNothingFree() {
        ConflictReport covered = report(List.of(parcel(1, "", box(118.660, 24.900, 118.662, 24.902))));

        assertThat(covered.grounds().get(0).parts().orElseThrow().free().isEmpty())
                .isTrue();
        assertThat(ReportAnswer.of(covered).grounds().get(0).free()).isNull();
        assertThat(ReportGeoJson.of(covered).features())
                .extracting(feature -> feature.properties().role())
                .containsExactly("ground", "shared");
        assertThat(RowRemarks.rows(covered).row(covered.grounds().get(0)).share())
                .isEqualTo(1);
    }

    private static ConflictReport report(List<Parcel> parcels) {
        return report(map, parcels);
    }

    private static ConflictReport report(CheckedMap map, List<Parcel> parcels) {
        GroundReader reading = new GroundReader(READING, map.frame(), ACCURACY_M);
        GroundCheck check = new GroundCheck(map, NEW, CheckConditions.NONE);
        DuplicateOutlines outlines = new DuplicateOutlines();
        List<CheckedGround> grounds = parcels.stream()
                .map(parcel -> reading.read(parcel, outlines.earlier(parcel)))
                .map(ground -> check.check(ground, true))
                .toList();
        return new ConflictReport(
                ID,
                Instant.parse("2026-04-02T03:04:05Z"),
                new ConflictReport.Question(
                        LocalDate.parse("2026-04-02"),
                        ZoneId.of("Asia/Shanghai"),
                        NEW,
                        Map.of("activity", "new-construction")),
                new Submission(null, "WKT", READING, ACCURACY_M, List.of(REMARK)),
                Optional.empty(),
                map,
                grounds,
                GroundTotals.of(grounds, check),
                ReportSurroundings.unknown());
    }

    private static String limits() {
        return map.layers().stream()
                .filter(layer -> layer.definition().illustrative())
                .map(layer -> layer.definition().limits().zh())
                .findFirst()
                .orElseThrow();
    }

    private static Parcel parcel(long number, String name, Geometry outline) {
        return Parcel.of(number, "P" + number, name, outline);
    }

    private static Geometry box(double west, double south, double east, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    private static Document parsed(String html) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(html)));
    }

    private static String text(PDDocument document, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return squeezed(stripper.getText(document));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", ""); // lines break anywhere in Chinese text
    }
}
