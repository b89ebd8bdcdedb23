package org.spatialplan.document.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.document.table.Column.Role;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** The three tables of a plan, recognised by the titles of their columns. */
public enum TableKind {
    /** Annex 1, the indicators (指标体系). */
    INDICATORS(
            Messages.of("document.indicators"),
            title("指标名称|指标内容", Role.NAME),
            title("\\d{4}年.*", Role.YEAR),
            title("指标属性|属性", Role.ATTRIBUTE),
            title("单位|计量单位", Role.UNIT),
            title("领域|类别", Role.FIELD)),
    /** Annex 2, the pathways (实施路径). */
    PATHWAYS(
            Messages.of("document.pathways"),
            title("近期.*", Role.NEAR),
            title("中远期.*|远期.*|中长期.*|长期.*", Role.LONG),
            title("类别|行动|行动名称|名称|任务|任务名称", Role.NAME),
            title("领域", Role.FIELD)),
    /** Annex 3, the projects (重点工程项目清单). */
    PROJECTS(
            Messages.of("document.projects"),
            title("项目名称|工程名称", Role.NAME),
            title(".*内容.*|.*内容及规模", Role.CONTENT),
            title(".*年限|.*时间|.*期限", Role.YEARS),
            title(".*投资.*", Role.INVESTMENT),
            title("属地|.*地点|所在地|所在区域|所属区域", Role.TERRITORY),
            title("领域|类别", Role.FIELD));

    private static final List<Title> OF_ALL =
            List.of(title("序号|编号", Role.NUMBER), title("(责任|推进|牵头|实施|配合|主管)(单位|部门)(\\(.*\\))?", Role.BODIES));

    private final LocalizedText title;
    private final List<Title> titles;

    TableKind(LocalizedText title, Title... titles) {
        this.title = title;
        this.titles = List.of(titles);
    }

    /** Returns the table's title. */
    public LocalizedText title() {
        return title;
    }

    /** Finds the kind whose first title is among the given ones, beside a column of numbers. */
    static Optional<TableKind> of(List<String> titles) {
        boolean numbered = titles.stream().anyMatch(OF_ALL.get(0)::fits);
        return Arrays.stream(values())
                .filter(kind -> numbered && titles.stream().anyMatch(kind.titles.get(0)::fits))
                .findFirst();
    }

    Column column(String title) {
        return Stream.concat(OF_ALL.stream(), titles.stream())
                .filter(known -> known.fits(title))
                .findFirst()
                .map(known -> new Column(known.role(), title))
                .orElse(new Column(Role.UNKNOWN, title));
    }

    private static Title title(String pattern, Role role) {
        return new Title(Pattern.compile(pattern), role);
    }

    private record Title(Pattern pattern, Role role) {

        boolean fits(String title) {
            return pattern.matcher(title).matches();
        }
    }
}
