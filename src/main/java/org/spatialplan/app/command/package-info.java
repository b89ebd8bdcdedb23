/** The command line: each command is a class that does one thing on files and stores, without a running server. */
package org.spatialplan.app.command;
