package org.spatialplan.ogc.wmts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TiledTable;
import org.spatialplan.tile.Tiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Writes the service metadata document (07-057r7, 7.1.2). */
@Component
class WmtsCapabilities {

    private final Tiles tiles;
    private final Legends legends;

    WmtsCapabilities(Tiles tiles, Legends legends) {
        this.tiles = tiles;
        this.legends = legends;
    }

    /** The sections of the document that a client may request alone. */
    enum Section {
        SERVICE_IDENTIFICATION,
        SERVICE_PROVIDER,
        OPERATIONS_METADATA,
        CONTENTS,
        THEMES;

        /** Parses the parameter; all sections if it is missing or names {@code All}. */
        static Set<Section> parse(Optional<String> parameter) {
            Set<Section> sections = EnumSet.noneOf(Section.class);
            for (String name : parameter.orElse("All").split(",")) {
                if (name.strip().equalsIgnoreCase("All")) {
                    return EnumSet.allOf(Section.class);
                }
                sections.add(
                        Arrays.stream(values())
                                .filter(section ->
                                        section.name().replace("_", "").equalsIgnoreCase(name.strip()))
                                .findFirst()
                                .orElseThrow(
                                        () -> OwsException.invalid(
                                                "sections",
                                                name,
                                                "ServiceIdentification, ServiceProvider, OperationsMetadata, Contents, Themes or All")));
            }
            return sections;
        }
    }

    byte[] document(Set<Section> sections) {
        String root =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        XmlDocument xml = new XmlDocument()
                .open(
                        "Capabilities",
                        "xmlns",
                        "http://www.opengis.net/wmts/1.0",
                        "xmlns:ows",
                        "http://www.opengis.net/ows/1.1",
                        "xmlns:xlink",
                        "http://www.w3.org/1999/xlink",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        "http://www.opengis.net/wmts/1.0"
                                + " http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd",
                        "version",
                        "1.0.0");
        if (sections.contains(Section.SERVICE_IDENTIFICATION)) {
            identification(xml);
        }
        if (sections.contains(Section.SERVICE_PROVIDER)) {
            xml.open("ows:ServiceProvider")
                    .leaf("ows:ProviderName", "Spatial Plan")
                    .empty("ows:ServiceContact")
                    .close();
        }
        if (sections.contains(Section.OPERATIONS_METADATA)) {
            operations(root, xml);
        }
        if (sections.contains(Section.CONTENTS)) {
            contents(root, xml);
        }
        // the address of the whole document belongs to no section: an answer with some of them has only these
        if (sections.containsAll(EnumSet.allOf(Section.class))) {
            xml.empty("ServiceMetadataURL", "xlink:href", root + "/wmts/1.0.0/WMTSCapabilities.xml");
        }
        return xml.close().bytes();
    }

    private void identification(XmlDocument xml) {
        LocalizedText title = Messages.of("ogc.wmts.title", tiles.city());
        xml.open("ows:ServiceIdentification")
                .leaf("ows:Title", title.zh(), "xml:lang", "zh")
                .leaf("ows:Title", title.en(), "xml:lang", "en")
                .leaf("ows:Abstract", "The layers, projects and verdicts of a city's plan", "xml:lang", "en")
                .leaf("ows:ServiceType", "OGC WMTS")
                .leaf("ows:ServiceTypeVersion", "1.0.0")
                .leaf("ows:Fees", "none")
                .leaf("ows:AccessConstraints", "none")
                .close();
    }

    private void contents(String root, XmlDocument xml) {
        WmtsLayerText layer = new WmtsLayerText(tiles, legends, root);
        List<TiledTable> all = tiles.list();
        xml.open("Contents");
        all.forEach(table -> layer.write(table, xml));
        layer.writeAll(all, xml);
        TileMatrixSet.ALL.forEach(set -> WmtsMatrixText.write(set, xml));
        xml.close();
    }

    /**
     * Only the addresses for key-value parameters: readers take any address here for one. Resources are announced by
     * ServiceMetadataURL and by the layers' ResourceURL.
     */
    private static void operations(String root, XmlDocument xml) {
        xml.open("ows:OperationsMetadata");
        for (String name : List.of("GetCapabilities", "GetTile")) {
            xml.open("ows:Operation", "name", name)
                    .open("ows:DCP")
                    .open("ows:HTTP")
                    .open("ows:Get", "xlink:href", root + "/wmts?")
                    .open("ows:Constraint", "name", "GetEncoding")
                    .open("ows:AllowedValues")
                    .leaf("ows:Value", "KVP")
                    .close()
                    .close()
                    .close()
                    .close()
                    .close()
                    .close();
        }
        xml.close();
    }
}
