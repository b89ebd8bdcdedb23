/*
 * GEOS at its best, as a rival of the benchmark: areas cut into pieces and prepared, trees, two threads, results in memory.
 *
 * usage: geos-rival pieces.wkb parcels.wkb
 * A file holds records of (int32 id, int32 length, WKB), little-endian; pieces come ordered by id, the number of their area.
 *
 * Commands on standard input, answers on standard output, one line each:
 *   bulk      -> "<seconds> <pairs> <sum of areas>": all parcels, with the building of the tree over them
 *   one <n>   -> the nanoseconds that n parcels took one by one, evenly spread over all
 */
#define _GNU_SOURCE
#include <geos_c.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { THREADS = 2, NODE_CAPACITY = 10, AREAS_A_GRAB = 4 };

typedef struct {
    int id;
    GEOSGeometry *geometry;
    const GEOSPreparedGeometry *prepared;
} Shape;

typedef struct {
    Shape *shapes;
    int count;
} Shapes;

typedef struct {
    int parcel, area;
    double covered;
} Pair;

typedef struct {
    GEOSContextHandle_t geos;
    const Shape *piece;
    double *covered; /* by parcel, for the area at hand */
    int *touched;
    int touched_count;
    Pair *pairs;
    size_t pair_count, pair_room;
} Worker;

static Shapes pieces, parcels;
static int *area_starts; /* first piece of each area; one more at the end */
static int area_count;
static GEOSSTRtree *parcel_tree;
static atomic_int next_area;

static void fail(const char *message) {
    fprintf(stderr, "geos-rival: %s\n", message);
    exit(1);
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static Shapes read_shapes(GEOSContextHandle_t geos, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail("cannot open a data file");
    Shapes shapes = {NULL, 0};
    GEOSWKBReader *reader = GEOSWKBReader_create_r(geos);
    int32_t head[2];
    while (fread(head, sizeof head, 1, file) == 1) {
        unsigned char *wkb = malloc(head[1]);
        if (fread(wkb, head[1], 1, file) != 1) fail("a data file is cut short");
        if ((shapes.count & (shapes.count - 1)) == 0)
            shapes.shapes = realloc(shapes.shapes, sizeof(Shape) * (shapes.count ? 2 * shapes.count : 1));
        GEOSGeometry *geometry = GEOSWKBReader_read_r(geos, reader, wkb, head[1]);
        if (!geometry) fail("a geometry cannot be read");
        shapes.shapes[shapes.count++] = (Shape){head[0], geometry, NULL};
        free(wkb);
    }
    GEOSWKBReader_destroy_r(geos, reader);
    fclose(file);
    return shapes;
}

static void prepare_pieces(GEOSContextHandle_t geos) {
    area_starts = malloc(sizeof(int) * (pieces.count + 1));
    for (int i = 0; i < pieces.count; i++) {
        pieces.shapes[i].prepared = GEOSPrepare_r(geos, pieces.shapes[i].geometry);
        if (i == 0 || pieces.shapes[i].id != pieces.shapes[i - 1].id) area_starts[area_count++] = i;
    }
    area_starts[area_count] = pieces.count;
}

static GEOSSTRtree *tree_over(GEOSContextHandle_t geos, Shapes shapes) {
    GEOSSTRtree *tree = GEOSSTRtree_create_r(geos, NODE_CAPACITY);
    for (int i = 0; i < shapes.count; i++)
        GEOSSTRtree_insert_r(geos, tree, shapes.shapes[i].geometry, &shapes.shapes[i]);
    return tree;
}

static void ignore(void *shape, void *data) {
    (void)shape;
    (void)data;
}

/* The first question builds the tree: it must not come from two threads at once. */
static void build(GEOSContextHandle_t geos, GEOSSTRtree *tree) {
    GEOSSTRtree_query_r(geos, tree, parcels.shapes[0].geometry, ignore, NULL);
}

/* Within a prepared piece the parcel's own area is the answer: cheaper than an intersection. */
static double shared(GEOSContextHandle_t geos, const Shape *piece, const Shape *parcel) {
    if (!GEOSPreparedIntersects_r(geos, piece->prepared, parcel->geometry)) return 0;
    double area = 0;
    if (GEOSPreparedCovers_r(geos, piece->prepared, parcel->geometry) == 1) {
        GEOSArea_r(geos, parcel->geometry, &area);
        return area;
    }
    GEOSGeometry *common = GEOSIntersection_r(geos, piece->geometry, parcel->geometry);
    if (!common) fail("an intersection failed");
    GEOSArea_r(geos, common, &area);
    GEOSGeom_destroy_r(geos, common);
    return area;
}

static void meet_parcel(void *shape, void *data) {
    Worker *worker = data;
    const Shape *parcel = shape;
    double area = shared(worker->geos, worker->piece, parcel);
    if (area <= 0) return;
    int index = (int)(parcel - parcels.shapes);
    if (worker->covered[index] == 0) worker->touched[worker->touched_count++] = index;
    worker->covered[index] += area;
}

static void keep_pairs(Worker *worker, int area) {
    for (int i = 0; i < worker->touched_count; i++) {
        int parcel = worker->touched[i];
        if (worker->pair_count == worker->pair_room) {
            worker->pair_room = worker->pair_room ? 2 * worker->pair_room : 1024;
            worker->pairs = realloc(worker->pairs, sizeof(Pair) * worker->pair_room);
        }
        worker->pairs[worker->pair_count++] = (Pair){parcel, area, worker->covered[parcel]};
        worker->covered[parcel] = 0;
    }
    worker->touched_count = 0;
}

static void *work(void *data) {
    Worker *worker = data;
    for (;;) {
        int from = atomic_fetch_add(&next_area, AREAS_A_GRAB);
        if (from >= area_count) return NULL;
        int to = from + AREAS_A_GRAB < area_count ? from + AREAS_A_GRAB : area_count;
        for (int area = from; area < to; area++) {
            for (int i = area_starts[area]; i < area_starts[area + 1]; i++) {
                worker->piece = &pieces.shapes[i];
                GEOSSTRtree_query_r(worker->geos, parcel_tree, worker->piece->geometry, meet_parcel, worker);
            }
            keep_pairs(worker, pieces.shapes[area_starts[area]].id);
        }
    }
}

static void answer_bulk(GEOSContextHandle_t geos) {
    int64_t start = now();
    parcel_tree = tree_over(geos, parcels);
    build(geos, parcel_tree);
    atomic_store(&next_area, 0);
    Worker workers[THREADS];
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        workers[i] = (Worker){.geos = GEOS_init_r(),
                              .covered = calloc(parcels.count, sizeof(double)),
                              .touched = malloc(sizeof(int) * parcels.count)};
        pthread_create(&threads[i], NULL, work, &workers[i]);
    }
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    int64_t end = now();
    size_t pairs = 0;
    double sum = 0;
    for (int i = 0; i < THREADS; i++) {
        pairs += workers[i].pair_count;
        for (size_t j = 0; j < workers[i].pair_count; j++) sum += workers[i].pairs[j].covered;
        free(workers[i].covered);
        free(workers[i].touched);
        free(workers[i].pairs);
        GEOS_finish_r(workers[i].geos);
    }
    GEOSSTRtree_destroy_r(geos, parcel_tree);
    printf("%.6f %zu %.3f\n", (end - start) / 1e9, pairs, sum);
}

typedef struct {
    GEOSContextHandle_t geos;
    const Shape *parcel;
    Pair found[64];
    int count;
} Question;

static void meet_piece(void *shape, void *data) {
    Question *question = data;
    const Shape *piece = shape;
    double area = shared(question->geos, piece, question->parcel);
    if (area <= 0) return;
    for (int i = 0; i < question->count; i++) {
        if (question->found[i].area == piece->id) {
            question->found[i].covered += area;
            return;
        }
    }
    if (question->count == 64) fail("a parcel meets more areas than expected");
    question->found[question->count++] = (Pair){0, piece->id, area};
}

static void answer_one(GEOSContextHandle_t geos, GEOSSTRtree *piece_tree, int sample) {
    for (int i = 0; i < sample; i++) {
        Question question = {.geos = geos, .parcel = &parcels.shapes[(int64_t)i * parcels.count / sample]};
        int64_t start = now();
        GEOSSTRtree_query_r(geos, piece_tree, question.parcel->geometry, meet_piece, &question);
        printf("%lld ", (long long)(now() - start));
    }
    printf("\n");
}

int main(int count, char **arguments) {
    if (count != 3) fail("usage: geos-rival pieces.wkb parcels.wkb");
    GEOSContextHandle_t geos = GEOS_init_r();
    pieces = read_shapes(geos, arguments[1]);
    parcels = read_shapes(geos, arguments[2]);
    prepare_pieces(geos);
    GEOSSTRtree *piece_tree = tree_over(geos, pieces);
    build(geos, piece_tree);
    printf("%s\n", GEOSversion());
    fflush(stdout);
    char line[64];
    while (fgets(line, sizeof line, stdin)) {
        if (strncmp(line, "bulk", 4) == 0) answer_bulk(geos);
        if (strncmp(line, "one ", 4) == 0) answer_one(geos, piece_tree, atoi(line + 4));
        fflush(stdout);
    }
    return 0;
}
