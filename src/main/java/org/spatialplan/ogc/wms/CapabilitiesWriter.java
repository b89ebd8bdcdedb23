package org.spatialplan.ogc.wms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.ows.ServiceContact;
import org.spatialplan.ogc.wms.LayerDescription.StyleDescription;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Writes capabilities; subclasses write what differs between the versions. Stateless. */
abstract class CapabilitiesWriter {

    private static final String[] LINK = {"xmlns:xlink", "http://www.w3.org/1999/xlink", "xlink:type", "simple"};

    private final WmsVersion version;

    CapabilitiesWriter(WmsVersion version) {
        this.version = version;
    }

    final byte[] write(Capabilities capabilities) {
        XmlDocument xml = new XmlDocument();
        root(capabilities, xml);
        service(capabilities, xml);
        xml.open("Capability");
        requests(capabilities, xml);
        xml.open("Exception");
        Arrays.stream(ExceptionFormat.values()).forEach(form -> xml.leaf("Format", form.name(version)));
        xml.close();
        extensions(xml);
        layers(capabilities, xml);
        return xml.close().close().bytes();
    }

    /** Writes the root element and leaves it open. */
    abstract void root(Capabilities capabilities, XmlDocument xml);

    abstract String serviceName();

    /** Writes the last elements of Service. */
    abstract void limits(Capabilities capabilities, XmlDocument xml);

    /** Returns the element of GetLegendGraphic. */
    abstract String legendElement();

    /** Writes what follows Exception. */
    abstract void extensions(XmlDocument xml);

    /** Writes the place of a layer: its box in degrees and in other systems. */
    abstract void place(LayerDescription layer, XmlDocument xml);

    abstract void times(LayerDescription layer, XmlDocument xml);

    abstract void metadata(String address, XmlDocument xml);

    abstract void scales(LayerDescription.ScaleRange scales, XmlDocument xml);

    private void service(Capabilities capabilities, XmlDocument xml) {
        xml.open("Service").leaf("Name", serviceName()).leaf("Title", capabilities.title());
        xml.leaf("Abstract", ServiceTexts.summary());
        LocalizedText plan = Messages.of("ogc.wms.keyword.spatial-plan");
        keywords(List.of(Messages.of("ogc.wms.keyword.plan").zh(), plan.zh(), plan.en(), "red line"), xml);
        link(capabilities.home() + "/", xml);
        contact(capabilities.contact(), xml);
        xml.leaf("Fees", "none").leaf("AccessConstraints", "none");
        limits(capabilities, xml);
        xml.close();
    }

    private static void contact(ServiceContact contact, XmlDocument xml) {
        if (!contact.isNamed()) {
            return;
        }
        xml.open("ContactInformation").open("ContactPersonPrimary");
        xml.leaf("ContactPerson", contact.person()).leaf("ContactOrganization", contact.organisation());
        xml.close();
        if (!contact.telephone().isBlank()) {
            xml.leaf("ContactVoiceTelephone", contact.telephone());
        }
        if (!contact.email().isBlank()) {
            xml.leaf("ContactElectronicMailAddress", contact.email());
        }
        xml.close();
    }

    private void requests(Capabilities capabilities, XmlDocument xml) {
        List<String> maps =
                Arrays.stream(MapFormat.values()).map(MapFormat::mediaType).toList();
        xml.open("Request");
        request("GetCapabilities", List.of(version.capabilitiesType()), capabilities, xml);
        request("GetMap", maps, capabilities, xml);
        request("GetFeatureInfo", GetFeatureInfo.advertised(), capabilities, xml);
        List<String> legends = new ArrayList<>(maps);
        legends.add(LegendDocument.MEDIA_TYPE);
        request(legendElement(), legends, capabilities, xml);
        xml.close();
    }

    private void request(String name, List<String> formats, Capabilities capabilities, XmlDocument xml) {
        xml.open(name);
        formats.forEach(format -> xml.leaf("Format", format));
        xml.open("DCPType").open("HTTP").open("Get");
        link(capabilities.prefix(), xml);
        xml.close().close().close().close();
    }

    /** Writes the layers. The group is beside its layers, not above them, because it has none of their styles. */
    private void layers(Capabilities capabilities, XmlDocument xml) {
        LayerDescription root = capabilities.root();
        xml.open("Layer").leaf("Title", root.title());
        capabilities.crs().stream().flatMap(this::names).forEach(name -> xml.leaf(version.crsParameter(), name));
        place(root, xml);
        capabilities.layers().forEach(layer -> layer(layer, capabilities, xml));
        layer(capabilities.group(), capabilities, xml);
        xml.close();
    }

    /** Returns the names of systems that this version can name. */
    private Stream<String> names(Crs crs) {
        return isNamed(crs) ? Stream.of(version.name(crs)) : Stream.empty();
    }

    /**
     * Tests whether the version has a name for a system: WMS 1.1.1 has none for CRS:84, because its EPSG:4326 has
     * longitude first.
     */
    final boolean isNamed(Crs crs) {
        return version == WmsVersion.V1_3_0 || crs != Crs.CRS84;
    }

    private void layer(LayerDescription layer, Capabilities capabilities, XmlDocument xml) {
        xml.open("Layer", "queryable", "1");
        head(layer, xml);
        place(layer, xml);
        times(layer, xml);
        if (!layer.credits().isEmpty()) {
            xml.open("Attribution")
                    .leaf("Title", String.join("; ", layer.credits()))
                    .close();
        }
        metadata(capabilities.home() + layer.metadata(), xml);
        layer.styles().forEach(style -> style(layer, style, capabilities, xml));
        scales(layer.scales(), xml);
        xml.close();
    }

    private static void head(LayerDescription layer, XmlDocument xml) {
        xml.leaf("Name", layer.name()).leaf("Title", layer.title());
        if (!layer.summary().isEmpty()) {
            xml.leaf("Abstract", layer.summary());
        }
        if (!layer.keywords().isEmpty()) {
            keywords(layer.keywords(), xml);
        }
    }

    private void style(LayerDescription layer, StyleDescription style, Capabilities capabilities, XmlDocument xml) {
        xml.open("Style").leaf("Name", style.name()).leaf("Title", style.title());
        xml.open(
                "LegendURL",
                "width",
                Integer.toString(style.legend().width()),
                "height",
                Integer.toString(style.legend().height()));
        xml.leaf("Format", MapFormat.PNG.mediaType());
        link(
                capabilities.prefix() + "VERSION=" + version.text() + "&REQUEST=GetLegendGraphic&LAYER="
                        + encoded(layer.name()) + "&STYLE=" + encoded(style.name()) + "&FORMAT=image%2Fpng",
                xml);
        xml.close().close();
    }

    static void keywords(List<String> words, XmlDocument xml) {
        xml.open("KeywordList");
        words.forEach(word -> xml.leaf("Keyword", word));
        xml.close();
    }

    static void link(String address, XmlDocument xml) {
        String[] attributes = Stream.concat(Arrays.stream(LINK), Stream.of("xlink:href", address))
                .toArray(String[]::new);
        xml.empty("OnlineResource", attributes);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Writes a number with the same digits everywhere. */
    static String number(double value) {
        return new java.math.BigDecimal(Double.toString(value)).toPlainString();
    }
}
