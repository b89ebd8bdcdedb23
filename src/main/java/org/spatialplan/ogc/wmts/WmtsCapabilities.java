package org.spatialplan.ogc.wmts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TiledTable;
import org.spatialplan.tile.Tiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Writes the service metadata document (07-057r7, 7.1.2). */
@Component
class WmtsCapabilities {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1"
                xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.opengis.net/wmts/1.0 http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd"
                version="1.0.0">
            """;

    private static final String IDENTIFICATION =
            """
              <ows:ServiceIdentification>
                <ows:Title xml:lang="zh">空间规划地图瓦片</ows:Title>
                <ows:Title xml:lang="en">Spatial Plan: map tiles</ows:Title>
                <ows:Abstract xml:lang="en">The layers, projects and verdicts of a city's plan</ows:Abstract>
                <ows:ServiceType>OGC WMTS</ows:ServiceType>
                <ows:ServiceTypeVersion>1.0.0</ows:ServiceTypeVersion>
                <ows:Fees>none</ows:Fees>
                <ows:AccessConstraints>none</ows:AccessConstraints>
              </ows:ServiceIdentification>
            """;

    private static final String PROVIDER =
            """
              <ows:ServiceProvider>
                <ows:ProviderName>Spatial Plan</ows:ProviderName>
                <ows:ServiceContact/>
              </ows:ServiceProvider>
            """;

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

    String text(Set<Section> sections) {
        String root =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append(sections.contains(Section.SERVICE_IDENTIFICATION) ? IDENTIFICATION : "");
        xml.append(sections.contains(Section.SERVICE_PROVIDER) ? PROVIDER : "");
        xml.append(sections.contains(Section.OPERATIONS_METADATA) ? operations(root) : "");
        xml.append(sections.contains(Section.CONTENTS) ? contents(root) : "");
        xml.append(sections.containsAll(EnumSet.allOf(Section.class)) ? metadataUrl(root) : "");
        return xml.append("</Capabilities>\n").toString();
    }

    /** Writes the address of the document. It belongs to no section: an answer with some sections has only these. */
    private static String metadataUrl(String root) {
        return "  <ServiceMetadataURL xlink:href=\"" + root + "/wmts/1.0.0/WMTSCapabilities.xml\"/>\n";
    }

    private String contents(String root) {
        WmtsLayerText layer = new WmtsLayerText(tiles, legends, root);
        List<TiledTable> all = tiles.list();
        return "  <Contents>\n"
                + all.stream().map(layer::of).collect(Collectors.joining())
                + layer.ofAll(all)
                + TileMatrixSet.ALL.stream().map(WmtsMatrixText::of).collect(Collectors.joining())
                + "  </Contents>\n";
    }

    /**
     * Writes the addresses of operations, only those for key-value parameters, because readers take any address here
     * for one. ServiceMetadataURL and the layers' ResourceURL announce resources.
     */
    private static String operations(String root) {
        return "  <ows:OperationsMetadata>\n" + operation("GetCapabilities", root) + operation("GetTile", root)
                + "  </ows:OperationsMetadata>\n";
    }

    private static String operation(String name, String root) {
        return """
                    <ows:Operation name="%s">
                      <ows:DCP>
                        <ows:HTTP>
                          <ows:Get xlink:href="%s/wmts?">
                            <ows:Constraint name="GetEncoding">
                              <ows:AllowedValues><ows:Value>KVP</ows:Value></ows:AllowedValues>
                            </ows:Constraint>
                          </ows:Get>
                        </ows:HTTP>
                      </ows:DCP>
                    </ows:Operation>
                """
                .formatted(name, root);
    }
}
