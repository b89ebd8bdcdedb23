/** The working version of the plan over HTTP: its changes, undo, publication, and what the faces of its items share. */
package org.spatialplan.web.working;
