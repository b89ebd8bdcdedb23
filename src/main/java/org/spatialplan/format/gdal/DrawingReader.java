package org.spatialplan.format.gdal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads the areas of a drawing in DXF, or in DWG of AutoCAD 2000: closed polylines and hatches of the model space, also those
 * in blocks, and lines that together enclose an area. A layer of the drawing is a table. A text within an outline is its
 * name. Outlines within outlines are areas of their own: a drawing does not say what is a hole. Stateless and thread-safe.
 */
public enum DrawingReader {
    DXF(GdalDriver.DXF, "sent.dxf"),
    /** GDAL reads no hatches and no blocks of a DWG, which is told. */
    DWG(GdalDriver.DWG, "sent.dwg");

    /**
     * How GDAL reads a drawing: blocks are taken apart into what they draw, and an arc becomes chords of half a degree,
     * which are at most 1 cm off an arc of 1 km radius.
     */
    private static final Map<String, String> OPTIONS = Map.of(
            "DXF_INLINE_BLOCKS", "TRUE",
            "DXF_MERGE_BLOCK_GEOMETRIES", "FALSE",
            "OGR_ARC_STEPSIZE", "0.5");

    private final GdalDriver driver;
    private final String sentName;

    DrawingReader(GdalDriver driver, String sentName) {
        this.driver = driver;
        this.sentName = sentName;
    }

    /** Whether this machine reads them. */
    public boolean isPossible() {
        return Gdal.has(driver);
    }

    /**
     * The layers with areas.
     *
     * @throws DataFileException if the file cannot be read
     */
    public List<String> tables(String fileName, Path file, Path workFolder) {
        return Drawing.of(fileName, converted(fileName, file, workFolder)).layersWithAreas();
    }

    /**
     * Opens a layer.
     *
     * @param workFolder where the drawing is converted, once
     * @param table name of the layer; needed if several have areas
     * @throws DataFileException if there is no such layer, or the file cannot be read
     */
    public ParcelSource open(String fileName, Path file, Path workFolder, TableChoice table) {
        Drawing drawing = Drawing.of(fileName, converted(fileName, file, workFolder));
        List<String> layers = drawing.layersWithAreas();
        if (this == DWG) {
            Finding inPart = Finding.warning("dwg-in-part", "", Messages.of("gdal.dwg-in-part"));
            return new DrawingParcels(
                    name(), drawing, chosen(fileName, layers, table), Optional.empty(), List.of(inPart));
        }
        DxfText text = DxfText.of(file);
        Optional<OwnDrawing> own = text.own();
        TableChoice orGrounds = table.orElse(own.map(OwnDrawing::layer).filter(layers::contains));
        List<Finding> notes = new ArrayList<>(text.notes());
        if (table.wanted().isEmpty() && orGrounds.wanted().isPresent() && layers.size() > 1) {
            notes.add(Finding.info(
                    "parts-left-out",
                    "",
                    Messages.of("gdal.parts-left-out", orGrounds.wanted().get(), table.parameter())));
        }
        return new DrawingParcels(
                name(), drawing, chosen(fileName, layers, orGrounds), own.map(OwnDrawing::crs), notes);
    }

    private static String chosen(String fileName, List<String> layers, TableChoice table) {
        if (layers.isEmpty()) {
            throw new DataFileException(fileName, 0, Messages.of("gdal.drawing-without-areas"));
        }
        if (table.wanted().isEmpty() && layers.size() == 1) {
            return layers.get(0);
        }
        return table.wanted().filter(layers::contains).orElseThrow(() -> table.refused(fileName, layers));
    }

    private Path converted(String fileName, Path file, Path workFolder) {
        return new Conversion(fileName, Messages.of(this == DXF ? "gdal.kind.dxf" : "gdal.kind.dwg"), workFolder)
                .of(driver, file, sentName, OPTIONS);
    }
}
