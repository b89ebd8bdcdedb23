/**
 * The web server's patience and its limits: who comes in, who waits, who goes. Connections are bounded by the heap, requests by the
 * processors, and a thread waits for a slow client for a bounded time only. Nothing else in the service knows the web server
 * as closely as this room does.
 */
package org.spatialplan.app.server;
