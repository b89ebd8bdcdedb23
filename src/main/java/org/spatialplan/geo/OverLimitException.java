package org.spatialplan.geo;

/** Work that would exceed a limit. It ended without a result, so what it was about is not checked. */
public final class OverLimitException extends CodedException {

    private final String messageZh;

    private OverLimitException(String code, String messageZh, String message) {
        super(code, message);
        this.messageZh = messageZh;
    }

    static OverLimitException time() {
        return new OverLimitException(
                "takes-too-long",
                "检查所需时间超出限额：请拆分或简化图形",
                "It takes more time than it may have: split or simplify the shape");
    }

    /**
     * Reports too many vertices.
     *
     * @param most the number of vertices that are allowed
     */
    public static OverLimitException vertices(long most) {
        return new OverLimitException(
                "too-many-vertices",
                "节点总数超过 " + most + " 个，超出内存允许的数量：请拆分或简化图形",
                "It has more than " + most
                        + " vertices in all, the most that memory allows: split or simplify the shape");
    }

    /** Reports too many crossings of edges. */
    public static OverLimitException crossings() {
        return new OverLimitException(
                "too-complex",
                "界线相互交叉或并列的边过多：请拆分或简化图形",
                "Too many of its edges cross or lie beside each other: split or simplify the shape");
    }

    /** Reports parts that are nested too deeply. */
    public static OverLimitException nested() {
        return new OverLimitException(
                "too-complex", "过多的面相互套叠：请拆分图形", "Too many of its parts lie round each other: split the shape");
    }

    @Override
    public String messageZh() {
        return messageZh;
    }

    /** Tests whether the shape itself exceeds the limit, independent of the other input. */
    public boolean isOfShape() {
        return code().equals("too-complex");
    }

    /**
     * Tests whether the time ran out, so that the same request may succeed later; otherwise the input is too large at
     * any time.
     */
    public boolean isOfTime() {
        return code().equals("takes-too-long");
    }
}
