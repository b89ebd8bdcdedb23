package org.spatialplan;

import java.util.List;
import java.util.Map;
import org.spatialplan.query.PlanMap;

/** Two counties with a river through both, towns as points and as an area, creeks that nobody located, and rows that name them. */
public final class NamedPlacesCity {

    public static final PlanMap MAP = city().map();

    private NamedPlacesCity() {}

    public static SmallCity city() {
        SmallCity city = new SmallCity();
        grounds(city);
        water(city);
        projects(city);
        return city;
    }

    private static void grounds(SmallCity city) {
        city.feature("districts/north", "POLYGON ((0 20, 40 20, 40 40, 0 40, 0 20))", 500)
                .feature("districts/south", "POLYGON ((0 0, 40 0, 40 20, 0 20, 0 0))", 500)
                .feature(
                        "city/city",
                        "POLYGON ((0 0, 40 0, 40 40, 0 40, 0 0))",
                        500,
                        Map.of("members", List.of("districts/north", "districts/south")))
                .feature("places/majia", "POINT (5 35)", 3000)
                .feature("places/guanqiao", "POINT (32 10)", 4000)
                .feature("places/area-town", "POLYGON ((4 4, 12 4, 12 12, 4 12, 4 4))", 50)
                .feature("places/area-village", "POLYGON ((4 4, 12 4, 12 12, 4 12, 4 4))", 50)
                .feature("places/bridge", "POINT (36 30)", 50)
                .feature(
                        "red-lines/mangroves",
                        "POLYGON ((18 21, 23 21, 23 24, 18 24, 18 21))",
                        100,
                        Map.of("zone", "core"))
                .feature(
                        "red-lines/south-grove",
                        "POLYGON ((35 2, 38 2, 38 4, 35 4, 35 2))",
                        100,
                        Map.of("zone", "core"))
                .feature(
                        "red-lines/town-grove", "POLYGON ((5 5, 11 5, 11 11, 5 11, 5 5))", 100, Map.of("zone", "core"));
    }

    private static void water(SmallCity city) {
        city.feature("rivers/main", "LINESTRING (20 39, 20 20, 22 5, 24 1)", 200)
                .feature(
                        "river-systems/main",
                        "LINESTRING (20 39, 20 20, 22 5, 24 1)",
                        200,
                        Map.of("members", List.of("rivers/main")))
                .unlocated("rivers/creek", "places/majia")
                .unlocated("rivers/nameless-creek")
                .unlocated("rivers/canal", "places/guanqiao", "places/majia")
                .feature("reservoirs/by-majia", "POLYGON ((6 36, 7 36, 7 37, 6 37, 6 36))", 50)
                .feature("reservoirs/mangroves", "POLYGON ((18 21, 23 21, 23 24, 18 24, 18 21))", 50)
                .feature("reservoirs/river-lake", "POLYGON ((21 6, 23 6, 23 8, 21 8, 21 6))", 50)
                .feature("reservoirs/south-lake", "POLYGON ((30 9, 31 9, 31 10, 30 10, 30 9))", 50)
                .feature("reservoirs/town-lake", "POLYGON ((5 5, 11 5, 11 11, 5 11, 5 5))", 50)
                .feature("reservoirs/north-lake", "POLYGON ((30 30, 32 30, 32 32, 30 32, 30 30))", 50);
    }

    private static void projects(SmallCity city) {
        city.project(1, "north").link("projects/1", "rivers/creek", "along feature named", "马甲溪");
        city.project(2, "north").link("projects/2", "rivers/nameless-creek", "along feature named", "无名溪");
        city.project(3, "south").link("projects/3", "river-systems/main", "within district named", "大江流域");
        city.project(4, "south").link("projects/4", "places/guanqiao", "within township assumed", "北片");
        city.project(5, "north").link("projects/5", "places/majia", "within township named", "马甲镇");
        city.project(6, "north").link("projects/6", "reservoirs/north-lake", "site feature named", "北湖");
        city.project(7, "north").link("projects/7", "reservoirs/north-lake", "along feature named", "北湖沿岸");
        city.project(8, "south").link("projects/8", "rivers/main", "along reach named 300", "大江下游", "20.6 15", "22 5");
        city.project(9, "south").link("projects/9", "places/area-town", "within township named", "面镇");
        city.project(10, "north").link("projects/10", "reservoirs/north-lake", "serves feature named", "北湖");
        city.project(11, "south").link("projects/11", "rivers/main", "along feature named", "大江");
        city.project(12, "north").link("projects/12", "rivers/main", "along feature named", "大江");
        city.project(13, "south");
        city.project(14, "north;south").link("projects/14", "reservoirs/north-lake", "site feature named", "北湖");
        city.project(15, "south").link("projects/15", "rivers/canal", "along feature named", "干渠");
        city.project(16, "citywide").link("projects/16", "city/city", "within citywide named", "");
        city.project(17, "north").link("projects/17", "rivers/creek", "along feature named", "马甲溪");
        city.project(18, "north").link("projects/18", "places/bridge", "site exact named 400", "桥东");
        city.project(19, "north").link("projects/19", "places/bridge", "site exact named 400", "桥西");
        city.project(20, "north").link("projects/20", "reservoirs/by-majia", "site feature named", "马甲水库");
        city.project(21, "south").link("projects/21", "places/area-village", "site feature named", "面村");
        city.action("1-01").link("actions/1-01", "reservoirs/north-lake", "site feature named", "北湖");
        city.action("1-03").link("actions/1-03", "rivers/canal", "along feature named", "干渠");
    }
}
