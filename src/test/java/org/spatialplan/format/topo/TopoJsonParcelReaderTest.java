package org.spatialplan.format.topo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spatialplan.format.read.GoldenTexts;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.Parcel;

class TopoJsonParcelReaderTest {

    @Test
    void outlinesOfSharedEdgesAreRead() {
        ReadParcels read = GoldenTexts.read("quantized.topojson");

        assertThat(read.parcels()).extracting(Parcel::id).startsWith("DK001", "DK002", "DK003");
        assertThat(read.parcels().get(1).name()).isEqualTo("乙");
        assertThat(read.geometry(0).touches(read.geometry(1))).isTrue();
        assertThat(read.geometry(0).union(read.geometry(1)).getNumGeometries()).isEqualTo(1);
        assertThat(read.parcels().get(4).isWithoutGeometry()).isTrue();
    }

    @Test
    void oneOfSeveralObjectsIsChosen() {
        String text = "{'type':'Topology','objects':{'a':{'type':'Point','coordinates':[1,2]},"
                + "'b':{'type':'LineString','arcs':[0]}},'arcs':[[[0,0],[1,1]]]}";

        assertThat(TopoJsonParcelReader.tables("a", json(text))).containsExactly("a", "b");
        assertThat(read(text, "b").geometry(0).toText()).isEqualTo("LINESTRING (0 0, 1 1)");
        refused(text, Optional.empty(), "several tables: a, b", "含有多个表");
        refused(text, Optional.of("c"), "has no table 'c'", "没有表");
    }

    @Test
    void aBrokenObjectIsItsOwnFault() {
        String text = "{'type':'Topology','objects':{'a':{'type':'GeometryCollection','geometries':["
                + "{'type':'Polygon','arcs':[[7]]},{'type':'Polygon','arcs':[[0]]},{'type':'Polygon','arcs':[0]},"
                + "{'type':'Circle','arcs':[]},{'type':'Point','coordinates':['a',1]},{'type':'MultiPolygon','arcs':[[[[0]]]]},"
                + "{'coordinates':[[1,2],[3,4]],'type':'MultiPoint'}]}},'arcs':[[[0,0],[1,1]]]}";
        ReadParcels read = read(text, "a");

        assertThat(read.fault(0).en()).contains("names the arc 7; there are 1");
        assertThat(read.fault(1).en()).contains("not closed");
        assertThat(read.fault(2).en()).contains("nested too little");
        assertThat(read.fault(3).en()).contains("Circle");
        assertThat(read.fault(4).en()).contains("not the arrays");
        assertThat(read.fault(5).en()).contains("nested too deep");
        assertThat(read.geometry(6).getNumGeometries()).isEqualTo(2);
    }

    /** An arc of some length, named again and again. */
    @Test
    void arcsAreCountedAsOftenAsTheyAreNamed() {
        String arc = "[" + "[1,1],".repeat(10_000) + "[0,0]]";
        String text = "{'type':'Topology','objects':{'a':{'type':'LineString','arcs':["
                + "0,".repeat(GeometrySize.MAX_VERTICES / 10_000 + 1) + "0]}},'arcs':[" + arc + "]}";

        assertThat(read(text, "a").fault(0).en()).contains("more than " + GeometrySize.MAX_VERTICES + " vertices");
    }

    @Test
    void whatIsNoTopologyIsRefused() {
        refused("{'type':'Topology'}", Optional.empty(), "no objects", "没有 objects");
        refused("{'objects':{'a':7},'arcs':[]}", Optional.empty(), "no objects", "没有 objects");
        refused("{'objects':{'a':{}},'arcs':[[1]]}", Optional.empty(), "not the arrays", "");
        refused("{'objects':{'a':{'geometries':[{'geometries':[]}]}}}", Optional.empty(), "nested too deep", "");
        refused("{'objects':{", Optional.empty(), "cannot be read", "");
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static ReadParcels read(String text, String table) {
        return ReadParcels.of(TopoJsonParcelReader.open("a.json", json(text), TableChoice.ofFile(Optional.of(table))));
    }

    private static void refused(String text, Optional<String> table, String en, String zh) {
        DataFileException fault = catchThrowableOfType(
                DataFileException.class,
                () -> ReadParcels.of(TopoJsonParcelReader.open("a.json", json(text), TableChoice.ofFile(table))));

        assertThat(fault).hasMessageContaining(en);
        assertThat(fault.messageZh()).contains(zh);
    }
}
