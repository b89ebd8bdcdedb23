/** What strangers send to the service to end it, or in good faith with the same effect; each maker makes one kind. */
package org.spatialplan.door.stranger;
