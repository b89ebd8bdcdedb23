// Before the first picture: the chosen colours, so that nothing flashes.
try {
  document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'auto';
} catch { /* storage may be forbidden; then the system decides */ }
