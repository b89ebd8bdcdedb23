/** The command line. Each command is a class that does one thing with files and stores, without a running server. */
package org.spatialplan.app.command;
