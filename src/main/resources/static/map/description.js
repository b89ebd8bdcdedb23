// Shows the description of the OGC API (/ogc/api?f=html). The page's policy forbids scripts within the page.
SwaggerUIBundle({
  domNode: document.getElementById('swagger-ui'),
  url: document.getElementById('swagger-ui').dataset.description,
  deepLinking: true,
});
