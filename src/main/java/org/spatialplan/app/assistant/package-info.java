/** The door for assistants: the Model Context Protocol over HTTP and over standard input. The only room that knows its SDK. */
package org.spatialplan.app.assistant;
