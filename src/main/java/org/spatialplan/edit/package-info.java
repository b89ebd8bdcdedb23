/**
 * The plan's working version: a draft of the next plan, changed item by item, with its history, undo and publication.
 * It knows no HTTP, SQL or JSON.
 */
package org.spatialplan.edit;
