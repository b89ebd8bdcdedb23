package org.spatialplan.format.kml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;

/** Folders of KML are tables. */
class KmlTablesTest {

    private static final String TOWNS = document("<name>征地</name>"
            + folder("洛江区", placemark("甲") + folder("河市镇", placemark("乙")) + folder("罗溪镇", placemark("丙")))
            + folder("丰泽区", placemark("丁"))
            + placemark("戊"));

    @TempDir
    Path work;

    @Test
    void everyFolderThatHoldsPlacemarksIsATable() {
        assertThat(KmlParcelReader.tables("a.kml", stream(TOWNS)))
                .containsExactly("洛江区", "洛江区/河市镇", "洛江区/罗溪镇", "丰泽区", "征地");
    }

    @ParameterizedTest
    @CsvSource({"洛江区,甲 乙 丙", "洛江区/罗溪镇,丙", "丰泽区,丁", "征地,戊"})
    void aChosenTableIsReadWithWhatIsInIt(String table, String names) {
        ReadParcels read = read(TOWNS, table);

        assertThat(read.parcels()).extracting(Parcel::name).containsExactly(names.split(" "));
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void withoutAChoiceAllAreReadAndThatIsSaid() {
        ReadParcels read = read(TOWNS, null);

        assertThat(read.parcels()).hasSize(5);
        assertThat(read.note("folders-together").zh()).contains("5 个文件夹", "洛江区/河市镇", "table");
        assertThat(read(document(folder("甲", placemark("一") + placemark("二"))), null)
                        .codes())
                .isEmpty();
    }

    @Test
    void whatTheFileDoesNotHoldIsRefusedWithWhatItHolds() {
        byte[] file = TOWNS.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> drain(file, "安溪县"))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("安溪县")
                .hasMessageContaining("洛江区/河市镇");
    }

    /** What a report shows beside its grounds is no ground when the report is sent back, unless it is asked for. */
    @Test
    void partsThatWeWroteAreNoParcels() {
        String report = document(mark(OwnKml.DOCUMENT)
                + folder("地块", "<description>Amap 2018</description>" + placemark("甲"))
                + folder("与图层重叠的部分", mark(OwnKml.PARTS) + placemark("甲") + placemark("甲")));

        ReadParcels read = read(report, null);
        assertThat(read.parcels()).hasSize(1);
        assertThat(read.codes()).containsExactly("parts-left-out");
        assertThat(read.note("parts-left-out").zh()).contains("2 个地标", "与图层重叠的部分");
        assertThat(read(report, "与图层重叠的部分").parcels()).hasSize(2);
    }

    /** Our own files name map programs among their sources; a file of anybody else that does so may come from one. */
    @Test
    void ourMarkTellsThatAProgramIsASource() {
        String described =
                folder("县区", "<description>Vonng/adcode, CC BY 4.0 (Amap, 2018)</description>" + placemark("甲"));

        assertThat(read(document(mark(OwnKml.DOCUMENT) + described), null).codes())
                .isEmpty();
        assertThat(read(document(described), null).codes()).containsExactly("maybe-gcj02");
        assertThat(read(document("<Data name='other'><value>document</value></Data>" + described), null)
                        .codes())
                .containsExactly("maybe-gcj02");
    }

    @Test
    void theFilesOfAKmzAreOne() throws IOException {
        String main = document(
                "<NetworkLink><Link><href>layers/b.kml</href></Link></NetworkLink>" + folder("甲层", placemark("甲")));
        String linked = document(folder("乙层", placemark("乙")));
        byte[] bytes =
                ZippedParts.zip(Map.of("doc.kml", utf8(main), "layers/b.kml", utf8(linked)), StandardCharsets.UTF_8);
        Path kmz = Files.write(work.resolve("a.kmz"), bytes);

        assertThat(KmzParcelReader.tables("a.kmz", kmz)).containsExactly("甲层", "乙层");
        ReadParcels all = ReadParcels.of(KmzParcelReader.open("a.kmz", kmz, Optional.empty(), choice(null)));
        assertThat(all.parcels()).hasSize(2);
        assertThat(all.codes()).containsExactly("folders-together");
        ReadParcels one = ReadParcels.of(KmzParcelReader.open("a.kmz", kmz, Optional.empty(), choice("乙层")));
        assertThat(one.parcels()).extracting(Parcel::name).containsExactly("乙");
    }

    private static void drain(byte[] file, String table) {
        try (SubmittedFile sent = SubmittedFile.of("a.kml", file, Optional.of(table))) {
            Submission.headOf(sent, CoordinateOptions.NONE);
        }
    }

    private static ReadParcels read(String text, String table) {
        return ReadParcels.of(KmlParcelReader.open("a.kml", stream(text), Optional.empty(), choice(table)));
    }

    private static TableChoice choice(String table) {
        return TableChoice.ofFile(Optional.ofNullable(table));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String document(String within) {
        return "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" + within + "</Document></kml>";
    }

    private static String folder(String name, String within) {
        return "<Folder><name>" + name + "</name>" + within + "</Folder>";
    }

    private static String mark(String value) {
        return "<ExtendedData><Data name=\"spatial-plan\"><value>" + value + "</value></Data></ExtendedData>";
    }

    private static String placemark(String name) {
        return "<Placemark><name>" + name
                + "</name><Polygon><outerBoundaryIs><LinearRing><coordinates>118.71234567,24.95123456 118.7132,24.95123456"
                + " 118.7132,24.9521 118.71234567,24.95123456</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>";
    }
}
