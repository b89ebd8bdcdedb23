package org.spatialplan.web.gate;

import org.spatialplan.geo.CodedException;

/** A request that the service has no room or no turn for now; the same may be answered a little later. */
public final class BusyException extends CodedException {

    private final String messageZh;

    private BusyException(String messageZh, String message) {
        super("too-busy", message);
        this.messageZh = messageZh;
    }

    static BusyException noTurn() {
        return new BusyException(
                "服务繁忙，未能及时轮到本次请求：请稍后再试",
                "The service is busy, and the turn of this request did not come in time: send it again later");
    }

    static BusyException queueFull() {
        return new BusyException(
                "服务繁忙，排队的请求过多：请稍后再试", "The service is busy, and too many requests wait already: send it again later");
    }

    static BusyException noMemory() {
        return new BusyException(
                "服务繁忙，现有请求已占满内存：请稍后再试",
                "The service is busy, and the requests that it holds fill its memory: send it again later");
    }

    static BusyException stopping() {
        return new BusyException("服务正在停止：请稍后再试", "The service is stopping: send it again later");
    }

    @Override
    public String messageZh() {
        return messageZh;
    }
}
