/**
 * The limits of the web server. The heap limits connections, the processors limit requests, and a thread waits for a slow
 * client for a limited time only. No other room knows the web server as closely as this one does.
 */
package org.spatialplan.app.server;
