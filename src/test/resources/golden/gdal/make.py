"""Makes the files of this folder with GDAL's own drivers (3.6 or later): python3 make.py. All ground in them is invented."""
import os
import shutil
import zipfile

from osgeo import gdal, ogr, osr

gdal.UseExceptions()
ogr.UseExceptions()

WEST, SOUTH = 367533.3, 2760998.8  # the mangrove at Luoyang, EPSG:4549


def system(code):
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(code)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def square(column, row, size=200, hole=False, east=0):
    x, y = WEST + east + column * 250, SOUTH + row * 250
    rings = [[(x, y), (x, y + size), (x + size, y + size), (x + size, y), (x, y)]]
    if hole:
        rings.append([(x + 50, y + 50), (x + 150, y + 50), (x + 150, y + 150), (x + 50, y + 150), (x + 50, y + 50)])
    polygon = ogr.Geometry(ogr.wkbPolygon)
    for points in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for px, py in points:
            ring.AddPoint_2D(px, py)
        polygon.AddGeometry(ring)
    multi = ogr.Geometry(ogr.wkbMultiPolygon)
    multi.AddGeometry(polygon)
    return multi


KINDS = {"T": ogr.OFTString, "I": ogr.OFTInteger, "F": ogr.OFTReal, "D": ogr.OFTDateTime}


def layer(database, name, columns, rows, code=4549, kind=ogr.wkbMultiPolygon, options=()):
    """columns: (name, alias, T|I|F|D, length[, domain]); rows: (geometry, values)."""
    made = database.CreateLayer(name, system(code) if code else None, kind, list(options))
    for column in columns:
        field = ogr.FieldDefn(column[0], KINDS[column[2]])
        if column[2] == "T":
            field.SetWidth(column[3])
        field.SetAlternativeName(column[1])
        if len(column) > 4:
            field.SetDomainName(column[4])
        made.CreateField(field)
    for geometry, values in rows:
        feature = ogr.Feature(made.GetLayerDefn())
        for column, value in zip(columns, values):
            if value is not None:
                feature.SetField(column[0], value)
        if geometry is not None:
            feature.SetGeometry(geometry)
        made.CreateFeature(feature)
    return made


HEAD = [("BSM", "标识码", "T", 18), ("YSDM", "要素代码", "T", 10), ("XZQDM", "行政区代码", "T", 12), ("XZQMC", "行政区名称", "T", 100)]
TAIL = [("BZ", "备注", "T", 255)]
FULL = HEAD + [("SHENG", "省", "T", 30), ("SHI", "市", "T", 50), ("XIAN", "县", "T", 50), ("HXBM", "红线编码", "T", 12),
               ("HXMC", "红线名称", "T", 255), ("HXLX", "红线类型", "T", 50), ("LXBM", "类型编码", "T", 2), ("MJ", "面积", "F", 0),
               ("ZRBHDMC", "自然保护地名称", "T", 255), ("ZRBHDJB", "自然保护地级别", "T", 2), ("ZRBHDLX", "自然保护地类型", "T", 3),
               ("ZRBHDFQ", "自然保护地分区", "T", 10, "保护地分区"), ("XTYZBLX", "系统与植被类型", "T", 255), ("GKCS", "管控措施", "T", 255),
               ("SZXJXZQDM", "所在县级行政区代码", "T", 6), ("SZXJXZQMC", "所在县级行政区名称", "T", 100)] + TAIL
SHORT = [("BSM", "标识码", "T", 18), ("YSDM", "要素代码", "T", 10), ("XJXZQDM", "县级行政区代码", "T", 12), ("SJXZQMC", "省级行政区名称", "T", 30),
         ("SJXZQMC1", "市级行政区名称", "T", 50), ("XJXZQMC", "县级行政区名称", "T", 50), ("LHLX", "陆海类型", "I", 0), ("MJ", "面积", "F", 0)]
SURVEY = [("BSM", "标识码", "T", 18), ("XJXZQHDM", "县级行政区划代码", "T", 12), ("LXDM", "类型代码", "T", 4), ("SLDM", "", "T", 12), ("MC", "名称", "T", 100),
          ("QYMJ", "区域面积", "F", 0), ("GKCS", "管控措施", "T", 255), ("SLSJ", "", "T", 10)]
TOWN = HEAD + [("GHFQDM", "规划分区代码", "T", 3), ("GHFQMC", "规划分区名称", "T", 50), ("MJ", "面积", "F", 0)] + TAIL
FARM = HEAD + [("YJJBNTTBBH", "永久基本农田图斑编号", "T", 20), ("TBBH", "图斑编号", "T", 8), ("DLBM", "地类编码", "T", 5), ("DLMC", "地类名称", "T", 60),
               ("QSXZ", "权属性质", "T", 2), ("QSDWDM", "权属单位代码", "T", 19), ("QSDWMC", "权属单位名称", "T", 255), ("ZLDWDM", "坐落单位代码", "T", 19),
               ("ZLDWMC", "坐落单位名称", "T", 255), ("KCDLBM", "扣除地类编码", "T", 5), ("KCMJ", "扣除面积", "F", 0), ("YJJBNTMJ", "永久基本农田面积", "F", 0),
               ("GDLX", "耕地类型", "T", 2), ("GDPDJB", "耕地坡度级别", "T", 2), ("GDDJ", "耕地等级", "I", 0), ("ZLFLDM", "质量分类代码", "T", 12),
               ("FRDBS", "飞入地标识", "T", 1), ("SJNF", "数据年份", "I", 0), ("BHKSSJ", "保护开始时间", "D", 0), ("BHJSSJ", "保护结束时间", "D", 0),
               ("WDGD", "稳定耕地", "T", 1), ("FWDGDHRLY", "非稳定耕地划入理由", "T", 0)] + TAIL


def bsm(number):
    return "3505040000%08d" % number


def full_rows():
    return [
        (square(0, 0, hole=True), [bsm(1), "2010020000", "350504100", "洛江区", "福建省", "泉州市", "洛江区", "350504001", "洛阳江红树林", "生物多样性维护", "01",
                                    30000.5, "泉州湾河口湿地省级自然保护区", "02", "001", "核心保护区", "红树林", "原则上禁止人为活动", "350504", "洛江区", "一"]),
        (square(1, 0), [bsm(2), "2010020000", "350504100", "洛江区", "福建省", "泉州市", "洛江区", "350504002", "洛阳江水源涵养", "水源涵养", "02", 40000.0, None, None,
                        None, "一般控制区", "森林", None, "350504", "洛江区", None]),
    ]


def zipped(folder, name):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as packed:
        for root, _, files in os.walk(folder):
            for file in sorted(files):
                path = os.path.join(root, file)
                packed.write(path, path)
    shutil.rmtree(folder)


def geodatabase(folder):
    shutil.rmtree(folder, ignore_errors=True)
    return gdal.GetDriverByName("OpenFileGDB").Create(folder, 0, 0, 0, gdal.GDT_Unknown)


def delivered():
    folder = "350504洛江区2026年度国土空间总体规划动态维护.gdb"
    database = geodatabase(folder)
    database.AddFieldDomain(ogr.CreateCodedFieldDomain(
        "保护地分区", "", ogr.OFTString, ogr.OFSTNone, {"核心保护区": "核心保护区", "一般控制区": "一般控制区"}))
    layer(database, "STBHHX", FULL, full_rows(), options=["LAYER_ALIAS=生态保护红线"])
    layer(database, "CZKFBJ", TOWN, [
        (square(3, 0), [bsm(11), "2010030000", "350504100", "洛江区", "410", "城镇集中建设区", 40000.0, None]),
        (square(4, 0), [bsm(12), "2010030000", "350504100", "洛江区", "420", "城镇弹性发展区", 40000.0, "备"])])
    layer(database, "YJJBNTBHTB", FARM, [
        (square(6, 0), [bsm(21), "2010040000", "350504100", "洛江区", "350504100000001", "0001", "0101", "水田", "30", "3505041000010000000", "桥南村",
                        "3505041000010000000", "桥南村", None, None, 40000.0, None, None, None, "130211111111", None, 2025, "2025/01/31 00:00:00", None, "Y", None,
                        None])])
    layer(database, "DLTB", HEAD, [(square(8, 0), [bsm(31), "2001010100", "350504100", "洛江区"])])
    layer(database, "GHZBB", [("ZBMC", "指标名称", "T", 50)], [(None, ["耕地保有量"])], code=None, kind=ogr.wkbNone)
    layer(database, "LSWHBHX", HEAD, [])
    database = None
    zipped(folder, "delivered.gdb.zip")


def red_lines():
    for form, columns, rows in (
            ("short", SHORT, [(square(0, 0), [bsm(1), "2010020000", "350504", "福建省", "泉州市", "洛江区", 1, 40000.0])]),
            ("survey", SURVEY, [(square(0, 0), [bsm(1), "350504", "01", "350504001", "洛阳江", 0.04, "管控", "2024-05-01"])])):
        database = geodatabase("STBHHX.gdb")
        layer(database, "STBHHX", columns, rows, code=4549)
        database = None
        zipped("STBHHX.gdb", "red-line-%s.gdb.zip" % form)


def mapinfo():
    rows = [(square(0, 0, hole=True), ["DK001", "湿地保护用地"]), (square(1, 0), ["DK002", "道路用地"])]
    columns = [("DKBH", "", "T", 20), ("DKMC", "", "T", 60)]
    for driver, ending, parts in (("MapInfo File", "tab", ("tab", "dat", "map", "id")), ("MapInfo File", "mif", ("mif", "mid"))):
        for each in ("tab", "dat", "map", "id", "mif", "mid"):
            if os.path.exists("地块." + each):
                os.remove("地块." + each)
        options = ["FORMAT=MIF"] if ending == "mif" else []
        database = gdal.GetDriverByName(driver).Create("地块." + ending, 0, 0, 0, gdal.GDT_Unknown, options)
        layer(database, "地块", columns, rows, options=["ENCODING=CP936", "BOUNDS=0,0,1000000,5000000"])
        database = None
        with zipfile.ZipFile("parcels-%s.zip" % ending, "w", zipfile.ZIP_DEFLATED) as packed:
            for part in parts:
                packed.write("地块." + part)
                os.remove("地块." + part)


if __name__ == "__main__":
    delivered()
    red_lines()
    mapinfo()
