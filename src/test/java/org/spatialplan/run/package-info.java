/** What all tests share: where chance comes from, and what a run says at its end. */
package org.spatialplan.run;
