package org.spatialplan.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.spatialplan.format.city.PlanCsvReader;
import org.spatialplan.format.city.PlanFiles;
import org.spatialplan.format.city.PlanTables;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.format.read.LayerFile;
import org.spatialplan.plan.Plan;
import org.spatialplan.portrayal.style.Styles;
import org.springframework.core.io.DefaultResourceLoader;

/** A city's folder as a start reads it: the first fault is thrown. */
final class StrictCity {

    private StrictCity() {}

    static void read(Path folder) {
        Geodata geodata = new Geodata(new DefaultResourceLoader(), folder.toString());
        CityData city = CityData.read(geodata);
        Map<String, LayerFile> layers = new HashMap<>();
        city.catalogue().layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .forEach(layer -> layers.put(
                        layer.id(),
                        new GeoJsonLayerReader().readFile(geodata.read("layers/" + layer.id() + ".geojson"))));
        PlanTables tables = new PlanCsvReader().readTables(PlanFiles.read(geodata::read, geodata::find));
        Plan plan = tables.plan();
        BundledDataCheck check = new BundledDataCheck(tables, city, layers);
        check.run();
        check.place(plan);
        Styles.read(new StyleFiles(folder.resolve(Geodata.STYLES).toString()).read());
    }
}
