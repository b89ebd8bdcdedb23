package org.spatialplan.web.problem;

import org.spatialplan.geo.CodedException;

/** A body came so slowly that it is not waited for. */
public final class SlowBodyException extends CodedException {

    public SlowBodyException() {
        super("body-too-slow", "The body came too slowly: at least 1 KB/s is expected, and a pause has 10 s at most");
    }

    @Override
    public String messageZh() {
        return "请求内容传输过慢：至少应为 1 KB/s，停顿不得超过 10 秒";
    }
}
