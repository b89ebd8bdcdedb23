/** What a request costs beside its answer: CPU time of the service's threads, beside a bare servlet of the same web server. */
package org.spatialplan.bench.request;
