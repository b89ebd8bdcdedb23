package org.spatialplan.bench.batch;

/** What answers the question. */
enum Contender {
    ONE_THREAD("the service's bulk check, one process, 1 thread", "one-1"),
    TWO_THREADS("the service's bulk check, one process, 2 threads", "one-2"),
    BROADCAST("the job, all layers in each process", "broadcast"),
    HOMES("the job, homes", "homes"),
    SEDONA("Sedona SQL, ST_SubDivideExplode 256", "sedona");

    private final String title;
    private final String key;

    Contender(String title, String key) {
        this.title = title;
        this.key = key;
    }

    String title() {
        return title;
    }

    /** The name of its answers. */
    String key() {
        return key;
    }

    boolean isOneProcess() {
        return this == ONE_THREAD || this == TWO_THREADS;
    }
}
