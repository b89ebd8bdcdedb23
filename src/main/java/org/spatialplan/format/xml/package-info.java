/** Files in XML that strangers send, read forward in bounded memory, without document types and entities. */
package org.spatialplan.format.xml;
