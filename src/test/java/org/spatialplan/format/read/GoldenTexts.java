package org.spatialplan.format.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.spatialplan.format.csv.CsvParcelReader;
import org.spatialplan.format.esri.EsriJsonParcelReader;
import org.spatialplan.format.gml.GmlParcelReader;
import org.spatialplan.format.kml.KmlParcelReader;
import org.spatialplan.format.topo.TopoJsonParcelReader;

/** The texts of {@code golden/texts}, each by the reader of its format. */
public final class GoldenTexts {

    public static final Path FOLDER = Path.of("src/test/resources/golden/texts");

    private GoldenTexts() {}

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in a file. */
    public static ReadParcels read(String name) {
        return ReadParcels.of(open(name, bytes(name)));
    }

    /** Opens some bytes by the suffix of a name. */
    public static ParcelSource open(String name, byte[] bytes) {
        InputStream stream = new ByteArrayInputStream(bytes);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "kml" -> KmlParcelReader.open(name, stream, Optional.empty(), TableChoice.ofFile(Optional.empty()));
            case "gml" -> GmlParcelReader.open(name, stream);
            case "csv" -> CsvParcelReader.open(name, stream);
            case "json" -> EsriJsonParcelReader.open(name, stream);
            case "topojson" -> TopoJsonParcelReader.open(name, bytes, TableChoice.ofFile(Optional.empty()));
            default -> GeoJsonParcelReader.open(name, stream);
        };
    }
}
