// Libraries that the page loads as whole scripts; what they offer is not checked.
declare const ol: any;
declare const proj4: any;
declare const SwaggerUIBundle: any;
